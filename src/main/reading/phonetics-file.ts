import { readFile } from 'node:fs/promises'
import { openDictionary, packDictionary } from '#core/phonetics/data/dictionary.ts'
import type { PhoneticData, PhoneticTables } from '#core/phonetics/data/tables.ts'
import type { Phones } from '#core/phonetics/sounds/phones.ts'

/** The packed file: the length of the dictionary (32 bits, little-endian), the dictionary, the tables as JSON. */
const HEAD = 4

export function packPhonetics(words: ReadonlyMap<string, Phones>, tables: PhoneticTables): Uint8Array {
  const dictionary = packDictionary(words)
  const head = Buffer.alloc(HEAD)
  head.writeUInt32LE(dictionary.length)
  return Buffer.concat([head, dictionary, Buffer.from(JSON.stringify(tables))])
}

/** Opens the packed file. Rejects when it is missing, cut short or not ours. */
export async function openPhonetics(file: string): Promise<PhoneticData> {
  const bytes = await readFile(file)
  const end = HEAD + bytes.readUInt32LE(0)
  return {
    dictionary: openDictionary(bytes.subarray(HEAD, end)),
    tables: JSON.parse(bytes.toString('utf8', end)) as PhoneticTables,
  }
}
