import type { Phones } from '../sounds/phones.ts'

/** Words in lower case and how they are said. */
export interface Dictionary {
  lookup(word: string): Phones | undefined
}

/**
 * The packed form: four 32-bit little-endian numbers (mark, count, length of the keys, length of the sounds), then
 * where each key ends, where each word's sounds end, the keys in byte order, the sounds. Opened without copying or parsing
 * anything; a word is found by binary search.
 */
const MARK = 0x31646c73
const HEAD = 16

/** Packs words (ASCII, lower case) with their sounds. Throws when a word is not ASCII. */
export function packDictionary(words: ReadonlyMap<string, Phones>): Uint8Array {
  const keys = [...words.keys()].sort((a, b) => (a < b ? -1 : 1))
  const keyLength = keys.reduce((sum, key) => sum + key.length, 0)
  const soundLength = keys.reduce((sum, key) => sum + (words.get(key)?.length ?? 0), 0)
  const tables = keys.length * 8
  const bytes = new Uint8Array(HEAD + tables + keyLength + soundLength)
  const view = new DataView(bytes.buffer)
  ;[MARK, keys.length, keyLength, soundLength].forEach((value, index) =>
    view.setUint32(index * 4, value, true),
  )
  let keyAt = 0
  let soundAt = 0
  keys.forEach((key, index) => {
    for (const char of key) {
      const code = char.charCodeAt(0)
      if (code > 127) throw new RangeError(`not an ASCII word: ${key}`)
      bytes[HEAD + tables + keyAt++] = code
    }
    const sounds = words.get(key) ?? []
    bytes.set(sounds, HEAD + tables + keyLength + soundAt)
    soundAt += sounds.length
    view.setUint32(HEAD + index * 4, keyAt, true)
    view.setUint32(HEAD + (keys.length + index) * 4, soundAt, true)
  })
  return bytes
}

/** Opens a packed dictionary. Throws when the bytes are not one or are cut short. */
export function openDictionary(bytes: Uint8Array): Dictionary {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < HEAD || view.getUint32(0, true) !== MARK) throw new RangeError('not a packed dictionary')
  const count = view.getUint32(4, true)
  const keysFrom = HEAD + count * 8
  const soundsFrom = keysFrom + view.getUint32(8, true)
  if (bytes.length < soundsFrom + view.getUint32(12, true))
    throw new RangeError('the dictionary is cut short')

  const endAt = (table: number, index: number) => (index < 0 ? 0 : view.getUint32(table + index * 4, true))
  const compare = (word: string, index: number) => {
    const from = keysFrom + endAt(HEAD, index - 1)
    const length = keysFrom + endAt(HEAD, index) - from
    const shared = Math.min(length, word.length)
    for (let at = 0; at < shared; at++) {
      const difference = word.charCodeAt(at) - (bytes[from + at] ?? 0)
      if (difference !== 0) return difference
    }
    return word.length - length
  }
  return {
    lookup(word) {
      let low = 0
      let high = count - 1
      while (low <= high) {
        const middle = (low + high) >> 1
        const order = compare(word, middle)
        if (order === 0) {
          const table = HEAD + count * 4
          return [...bytes.subarray(soundsFrom + endAt(table, middle - 1), soundsFrom + endAt(table, middle))]
        }
        if (order < 0) high = middle - 1
        else low = middle + 1
      }
      return undefined
    },
  }
}
