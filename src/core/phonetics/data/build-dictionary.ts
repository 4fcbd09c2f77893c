import { alignLetters } from '../rp/align-letters.ts'
import { readArpabet } from '../sounds/arpabet.ts'
import { letterName } from '../sounds/letters.ts'
import { readIpa } from '../sounds/read-ipa.ts'
import { isVowel, nameOf, phone, soundOf, stressOf, withStress, type Phones } from '../sounds/phones.ts'
import type { PlainWord } from './tables.ts'
import { settle } from './weak-vowels.ts'

/**
 * The words to pack: the first pronunciation of each plain word of the dictionary, with ours over it. Entries that
 * are no words but abbreviations read letter by letter (`dns`) are left to the rule that spells.
 */
export function buildDictionary(
  entries: Readonly<Record<string, string>>,
  ours: readonly PlainWord[],
): Map<string, Phones> {
  const words = new Map<string, Phones>()
  for (const [word, arpabet] of Object.entries(entries)) {
    if (!/^[a-z]+(?:'[a-z]+)?$/u.test(word) && !/^'[a-z]+$/u.test(word)) continue
    const sounds = readArpabet(arpabet.replace(/ #.*$/u, ''))
    if (isSpelledOut(word, sounds) || isFragment(word, sounds)) continue
    const others = [2, 3, 4].flatMap((number) => {
      const other = entries[`${word}(${number})`]
      return other === undefined ? [] : [readArpabet(other.replace(/ #.*$/u, ''))]
    })
    words.set(word, tidyStress(word, unmerge(word, fullUn(word, openUp(word, settle(word, sounds, others))))))
  }
  for (const { word, us } of ours) {
    if (us === '') continue
    const read = readIpa(us)
    if ('sounds' in read) words.set(word, read.sounds)
  }
  return words
}

/** Sounds that are no word (*fs*, *ths*), as *shh* and *hmm* are. */
function isFragment(word: string, sounds: Phones): boolean {
  return !sounds.some(isVowel) && /^[a-z]+$/u.test(word) && !/^[hms]+$/u.test(word)
}

const LONGEST_ABBREVIATION = 5

function isSpelledOut(word: string, sounds: Phones): boolean {
  if (word.length < 2 || word.length > LONGEST_ABBREVIATION) return false
  const names = Array.from(word.toUpperCase()).flatMap((letter) => [...(letterName(letter, 'us') ?? [])])
  return (
    names.length === sounds.length &&
    names.every((byte, index) => soundOf(byte) === soundOf(sounds[index] ?? 0))
  )
}

/**
 * *actual* has the vowel of *actuality*, which the dictionary writes as a schwa and w; and between vowels the r of
 * *parameter* begins the next syllable.
 */
function openUp(word: string, sounds: Phones): Phones {
  // *over|all*, *inter|act*: the prefix keeps its r-vowel.
  if (/^(?:over|inter|under|super|hyper|after|water)[aeiou]/u.test(word)) return sounds
  const isUal = /[tsd]u[ao]/u.test(word) && !word.includes('w')
  const result: number[] = []
  sounds.forEach((byte, index) => {
    const name = nameOf(byte)
    const next = sounds[index + 1]
    if (name === 'AXR' && next !== undefined && isVowel(next)) result.push(phone('AX'), phone('R'))
    else if (isUal && name === 'AX' && next !== undefined && nameOf(next) === 'W') result.push(phone('UW'))
    else if (!(isUal && name === 'W' && nameOf(sounds[index - 1] ?? byte) === 'AX')) result.push(byte)
  })
  return result
}

/** The prefix of *unable* and *undo* has a full vowel, which the dictionary cannot tell from the schwa of *until*. */
function fullUn(word: string, sounds: Phones): Phones {
  if (!/^un(?!til|less|to$)/u.test(word)) return sounds
  const [first, ...rest] = sounds
  return first !== undefined && nameOf(first) === 'AX' ? [phone('AH'), ...rest] : sounds
}

/**
 * Half of the dictionary's speakers say *caught* as *cot*; we keep the two vowels apart, by the spelling.
 */
function unmerge(word: string, sounds: Phones): Phones {
  if (!/au|aw|ough/u.test(word) || !sounds.some((byte) => nameOf(byte) === 'AA')) return sounds
  const letters = alignLetters(word, sounds)
  return sounds.map((byte, index) =>
    nameOf(byte) === 'AA' && /^(?:au|aw|augh|ough)$/u.test(letters[index] ?? '')
      ? phone('AO', stressOf(byte))
      : byte,
  )
}

/**
 * The dictionary marks some weak vowels as stressed: the last one of *compatibility*, the first one of *implies*. No
 * other dictionary does, and the mark would mislead. Of two main stresses (*worldwide*) the first is secondary to the last; and
 * a full vowel two syllables before the main stress has a secondary one (*disconnect*).
 */
function tidyStress(word: string, sounds: Phones): Phones {
  const vowels = sounds.flatMap((byte, index) => (isVowel(byte) ? [index] : []))
  const [first = -1, second = -1, third = -1] = vowels
  const stressAt = (index: number) => stressOf(sounds[index] ?? 0)
  const lastMain = vowels[vowels.map(stressAt).lastIndexOf(1)]
  const isLong =
    stressAt(first) === 0 &&
    stressAt(second) === 0 &&
    stressAt(third) === 1 &&
    !WEAK.has(nameOf(sounds[first] ?? phone('AX')))
  return sounds.map((byte, index) => {
    if (index === first && isLong) return withStress(byte, 2)
    if (stressOf(byte) === 1 && index !== lastMain) return withStress(byte, 2)
    if (stressOf(byte) !== 2) return byte
    const name = nameOf(byte)
    const weakEnd =
      name === 'IY' && index === vowels.at(-1) && index !== first && /(?:y|ies|ied)$/u.test(word)
    const weakStart = name === 'IH' && index === first && stressOf(sounds[second] ?? 0) === 1
    const openEnd =
      name === 'OW' && index === sounds.length - 1 && /(?:[^aeiou]o|[lrd]ow)$/u.test(word) && index !== first
    return weakEnd || openEnd || weakStart ? withStress(byte, 0) : byte
  })
}

const WEAK = new Set(['AX', 'AXR'])
