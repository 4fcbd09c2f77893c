import { isVowel, stressOf, type Phones } from '../sounds/phones.ts'
import type { Lesson } from './align.ts'

/** Where words of so many syllables that end in certain letters have their main stress. */
export interface StressModel {
  /**
   * How likely the main stress is on the vowel at `place`, counted from the last one (0), in a word with that many
   * vowels. A natural logarithm; 0 for a word of one syllable.
   */
  logLikelihood(word: string, vowels: number, place: number): number
}

const LONGEST_ENDING = 6
/** Words with more syllables are taken together. */
const MOST_VOWELS = 6
/** An ending that fewer words have teaches no more than a shorter one. */
const FEWEST = 4
/** An ending is kept when it moves some place by this much. */
const LEAST_CHANGE = 0.03
/** A logarithm is kept as one character: so many steps to a unit, from the first one on. */
const STEPS = 10
const FIRST_CHARACTER = 35
const LEAST = -9

/** Which vowel has the main stress, counted from the last (0), and how many there are; undefined when none has. */
export function placeOfStress(sounds: Phones): { vowels: number; place: number } | undefined {
  const vowels = sounds.filter(isVowel)
  const at = vowels.findIndex((byte) => stressOf(byte) === 1)
  return at < 0 ? undefined : { vowels: vowels.length, place: vowels.length - 1 - at }
}

/**
 * Counts where words are stressed by their endings, the longer endings leaning on the shorter ones. The same words give
 * the same bytes: lines of the number of vowels, the ending, a space, a character for each place.
 */
export function trainStress(lessons: readonly Lesson[]): Uint8Array {
  const counts = countEndings(lessons)
  const kept = new Map<string, readonly number[]>()
  const keys = [...counts.keys()].sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
  for (const key of keys) {
    const count = counts.get(key) ?? []
    const total = count.reduce((sum, each) => sum + each, 0)
    const shorter = longestKept(kept, key) ?? count.map(() => 1 / count.length)
    // Witten and Bell: as much is left to the shorter ending as there are places seen.
    const seen = count.filter((each) => each > 0).length
    const likely = count.map((each, place) => (each + seen * (shorter[place] ?? 0)) / (total + seen))
    const change = Math.max(...likely.map((each, place) => Math.abs(each - (shorter[place] ?? 0))))
    if (key.length === 1 || (total >= FEWEST && change >= LEAST_CHANGE)) kept.set(key, likely)
  }
  const lines = [...kept].map(
    ([key, likely]) => `${key} ${String.fromCharCode(...likely.map((each) => toCode(each)))}`,
  )
  return Uint8Array.from(lines.join('\n'), (char) => char.charCodeAt(0))
}

/** Opens a trained model; it is read when it is first asked. */
export function openStress(bytes: Uint8Array): StressModel {
  let endings: ReadonlyMap<string, readonly number[]> | undefined
  return {
    logLikelihood(word, vowels, place) {
      if (vowels < 2) return 0
      endings ??= readEndings(bytes)
      const capped = Math.min(vowels, MOST_VOWELS)
      const known = longestKept(endings, `${capped}${word.slice(-LONGEST_ENDING)}`)
      return known === undefined ? -Math.log(capped) : (known[place] ?? LEAST)
    },
  }
}

function countEndings(lessons: readonly Lesson[]): Map<string, number[]> {
  const counts = new Map<string, number[]>()
  for (const { letters, sounds } of lessons) {
    const stress = placeOfStress(sounds)
    if (stress === undefined || stress.vowels < 2) continue
    const vowels = Math.min(stress.vowels, MOST_VOWELS)
    const place = Math.min(stress.place, vowels - 1)
    for (let length = 0; length <= Math.min(LONGEST_ENDING, letters.length); length++) {
      const key = `${vowels}${letters.slice(letters.length - length)}`
      const count = counts.get(key) ?? new Array<number>(vowels).fill(0)
      count[place] = (count[place] ?? 0) + 1
      counts.set(key, count)
    }
  }
  return counts
}

/** What is known of the longest ending of the key (vowels, then letters), the key itself first. */
function longestKept<Value>(kept: ReadonlyMap<string, Value>, key: string): Value | undefined {
  for (let from = 1; from <= key.length; from++) {
    const found = kept.get(key.charAt(0) + key.slice(from))
    if (found !== undefined) return found
  }
  return undefined
}

function toCode(likely: number): number {
  const log = Math.max(LEAST, Math.log(likely))
  return FIRST_CHARACTER + Math.round(-log * STEPS)
}

function readEndings(bytes: Uint8Array): Map<string, readonly number[]> {
  const endings = new Map<string, readonly number[]>()
  let key = ''
  let logs: number[] | undefined
  for (const byte of bytes) {
    if (byte === 10) {
      endings.set(key, logs ?? [])
      key = ''
      logs = undefined
    } else if (byte === 32) logs = []
    else if (logs === undefined) key += String.fromCharCode(byte)
    else logs.push((FIRST_CHARACTER - byte) / STEPS)
  }
  if (key !== '') endings.set(key, logs ?? [])
  return endings
}
