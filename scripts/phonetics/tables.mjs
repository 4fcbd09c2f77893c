import { readFile } from 'node:fs/promises'
import { isVowel, withStress } from '#core/phonetics/sounds/phones.ts'
import { readIpa } from '#core/phonetics/sounds/read-ipa.ts'

/** @typedef {import('#core/phonetics/sounds/phones.ts').Phones} Phones */

const FIXTURES = new URL('../../tests/fixtures/phonetics/', import.meta.url)

/** Where a table to measure by is. */
export function tableFile(/** @type {string} */ name) {
  return new URL(name, FIXTURES)
}

/**
 * The rows of a table, without its comments.
 * @param {string} name
 * @returns {Promise<string[][]>}
 */
export async function rowsOf(name) {
  const text = await readFile(tableFile(name), 'utf8')
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
  return lines.map((line) => line.split('\t'))
}

/**
 * Sounds of IPA of our own, one word after the other. A word of one syllable is stressed, though that is not written.
 * @param {string} ipa
 * @returns {number[]}
 */
export function soundsOf(ipa) {
  return ipa.split(' ').flatMap((part) => {
    const read = readIpa(part)
    if ('at' in read) throw new SyntaxError(`not broad IPA: ${ipa}`)
    const isOneSyllable = read.sounds.filter((byte) => isVowel(byte)).length === 1
    return isOneSyllable
      ? read.sounds.map((byte) => (isVowel(byte) ? withStress(byte, 1) : byte))
      : [...read.sounds]
  })
}
