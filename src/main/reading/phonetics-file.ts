import { open } from 'node:fs/promises'
import { openDictionary, packDictionary } from '#core/phonetics/data/dictionary.ts'
import { openTerm, packTerm } from '#core/phonetics/data/packed-term.ts'
import type { PhoneticData, PhoneticTables } from '#core/phonetics/data/tables.ts'
import { openModel } from '#core/phonetics/guess/spelling-model.ts'
import { openStress } from '#core/phonetics/guess/stress-model.ts'
import type { Phones } from '#core/phonetics/sounds/phones.ts'

/**
 * The packed file: the lengths of dictionary, weights, spelling and stress model (32 bits each, little-endian), those
 * four, the tables as JSON with each technical term in a line.
 */
const HEAD = 16

type PackedTables = Omit<PhoneticTables, 'terms'> & { readonly terms: readonly string[] }

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
  const packed: PackedTables = { ...tables, terms: tables.terms.map(packTerm) }
  return Buffer.concat([head, dictionary, weights, spelling, stress, Buffer.from(JSON.stringify(packed))])
}

/** Opens the packed file. Rejects when it is missing, cut short or not ours. */
export async function openPhonetics(file: string): Promise<PhoneticData> {
  const bytes = await readAtOnce(file)
  const middle = HEAD + bytes.readUInt32LE(0)
  const last = middle + bytes.readUInt32LE(4)
  const stress = last + bytes.readUInt32LE(8)
  const end = stress + bytes.readUInt32LE(12)
  const tables = JSON.parse(bytes.toString('utf8', end)) as PackedTables
  return {
    dictionary: openDictionary(bytes.subarray(HEAD, middle)),
    tables: { ...tables, terms: tables.terms.map(openTerm) },
    weights: bytes.subarray(middle, last),
    spelling: openModel(bytes.subarray(last, stress)),
    stress: openStress(bytes.subarray(stress, end)),
  }
}

/** Reads a file in one step: `readFile` goes back and forth for each half megabyte. */
async function readAtOnce(file: string): Promise<Buffer> {
  const handle = await open(file)
  try {
    const { size } = await handle.stat()
    const bytes = Buffer.allocUnsafeSlow(size)
    let read = 0
    while (read < size) {
      const { bytesRead } = await handle.read(bytes, read, size - read, read)
      if (bytesRead === 0) throw new RangeError('the file was cut short while it was read')
      read += bytesRead
    }
    return bytes
  } finally {
    await handle.close()
  }
}
