import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { blockOf, findInBlock, writeLine, type DictionaryEntry } from '#core/dictionary/entry.ts'

/**
 * The packed file: a mark and the length of the index (32 bits each, little-endian), the index, the blocks. A block is some
 * lines of entries in the order of their keys; the index has a line for each block: its first key and its length in bytes.
 * Only the index is read when the file is opened; a look-up reads one block.
 */
const MARK = 0x31636473
const HEAD = 8
const BLOCK = 4096
/** Blocks that are kept: words of one page are looked up again and again. */
const KEPT = 256

export interface DictionaryFile {
  /** The entry of a key in lower case. Throws when the file can no longer be read. */
  readonly find: (key: string) => DictionaryEntry | undefined
  readonly close: () => void
}

export function packDictionary(entries: ReadonlyMap<string, DictionaryEntry>): Uint8Array {
  const blocks: Buffer[] = []
  const index: string[] = []
  let first = ''
  let lines: string[] = []
  let length = 0
  const finish = (): void => {
    if (lines.length === 0) return
    const block = Buffer.from(lines.join(''))
    blocks.push(block)
    index.push(`${first}\t${block.length}\n`)
    lines = []
    length = 0
  }
  for (const key of [...entries.keys()].sort()) {
    if (/[\t\n]/u.test(key)) throw new RangeError(`not a key: ${JSON.stringify(key)}`)
    const entry = entries.get(key)
    if (entry === undefined) continue
    if (lines.length === 0) first = key
    lines.push(writeLine(key, entry))
    length += Buffer.byteLength(lines.at(-1) ?? '')
    if (length >= BLOCK) finish()
  }
  finish()
  const table = Buffer.from(index.join(''))
  const head = Buffer.alloc(HEAD)
  head.writeUInt32LE(MARK)
  head.writeUInt32LE(table.length, 4)
  return Buffer.concat([head, table, ...blocks])
}

/** Opens the packed file. Throws when it is missing, cut short or not ours. */
export function openDictionaryFile(file: string): DictionaryFile {
  const handle = openSync(file, 'r')
  try {
    return { ...readIndex(handle), close: () => closeSync(handle) }
  } catch (error) {
    closeSync(handle)
    throw error
  }
}

function readIndex(handle: number): Pick<DictionaryFile, 'find'> {
  const head = readBytes(handle, 0, HEAD)
  if (head.readUInt32LE(0) !== MARK) throw new RangeError('not a packed dictionary')
  const tableLength = head.readUInt32LE(4)
  const firstKeys: string[] = []
  const starts: number[] = []
  let end = HEAD + tableLength
  for (const line of readBytes(handle, HEAD, tableLength).toString('utf8').split('\n')) {
    const tab = line.indexOf('\t')
    if (tab < 0) continue
    firstKeys.push(line.slice(0, tab))
    starts.push(end)
    end += Number(line.slice(tab + 1))
  }
  starts.push(end)
  if (fstatSync(handle).size !== end) throw new RangeError('the dictionary is cut short')

  const kept = new Map<number, string>()
  function block(number: number): string {
    const known = kept.get(number)
    if (known !== undefined) return known
    const from = starts[number] ?? end
    const text = readBytes(handle, from, (starts[number + 1] ?? end) - from).toString('utf8')
    const [oldest] = kept.keys()
    if (kept.size >= KEPT && oldest !== undefined) kept.delete(oldest)
    kept.set(number, text)
    return text
  }

  return {
    find(key) {
      const number = blockOf(firstKeys, key)
      return number < 0 ? undefined : findInBlock(block(number), key)
    },
  }
}

function readBytes(handle: number, from: number, length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let done = 0
  while (done < length) {
    const count = readSync(handle, bytes, done, length - done, from + done)
    if (count === 0) throw new RangeError('the dictionary is cut short')
    done += count
  }
  return bytes
}
