import { readFile } from 'node:fs/promises'
import { openDictionary, packDictionary } from '#core/phonetics/data/dictionary.ts'
import type { PhoneticData, PhoneticTables } from '#core/phonetics/data/tables.ts'
import { openModel } from '#core/phonetics/guess/spelling-model.ts'
import { openStress } from '#core/phonetics/guess/stress-model.ts'
import type { Phones } from '#core/phonetics/sounds/phones.ts'

/**
 * The packed file: the lengths of dictionary, weights, spelling and stress model (32 bits each, little-endian), those
 * four, the tables as JSON.
 */
const HEAD = 16

export function packPhonetics(
  words: ReadonlyMap<string, Phones>,
  tables: PhoneticTables,
  weights: Uint8Array,
  { spelling, stress }: { readonly spelling: Uint8Array; readonly stress: Uint8Array },
): Uint8Array {
  const dictionary = packDictionary(words)
  const head = Buffer.alloc(HEAD)
  head.writeUInt32LE(dictionary.length)
  head.writeUInt32LE(weights.length, 4)
  head.writeUInt32LE(spelling.length, 8)
  head.writeUInt32LE(stress.length, 12)
  return Buffer.concat([head, dictionary, weights, spelling, stress, Buffer.from(JSON.stringify(tables))])
}

/** Opens the packed file. Rejects when it is missing, cut short or not ours. */
export async function openPhonetics(file: string): Promise<PhoneticData> {
  const bytes = await readFile(file)
  const middle = HEAD + bytes.readUInt32LE(0)
  const last = middle + bytes.readUInt32LE(4)
  const stress = last + bytes.readUInt32LE(8)
  const end = stress + bytes.readUInt32LE(12)
  return {
    dictionary: openDictionary(bytes.subarray(HEAD, middle)),
    tables: JSON.parse(bytes.toString('utf8', end)) as PhoneticTables,
    weights: bytes.subarray(middle, last),
    spelling: openModel(bytes.subarray(last, stress)),
    stress: openStress(bytes.subarray(stress, end)),
  }
}
