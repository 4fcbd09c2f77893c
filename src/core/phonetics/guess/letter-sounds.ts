import { splitSounds, type Lesson } from './align.ts'

/** A letter together with the sounds it writes in one place; stress included. */
export interface LetterSounds {
  /** 0 for a, 25 for z. */
  readonly letter: number
  readonly sounds: readonly number[]
}

/** The numbers that stand for the two edges of a word; letters with their sounds follow. */
export const START = 0
export const END = 1
export const EDGES = 2

/** What the model is trained on: each word as numbers of `units` (from `EDGES` on), between the edges. */
export interface SpelledCorpus {
  /** Sorted by letter. */
  readonly units: readonly LetterSounds[]
  /** All words one after the other: START, units, END, START, … */
  readonly text: Uint16Array
}

/** A pairing seen less often than this is an accident of one foreign name; the words that have it are left out. */
const RAREST = 3

/** Turns words into the text that the model is trained on. The same words in the same order give the same text. */
export function spellCorpus(lessons: readonly Lesson[]): SpelledCorpus {
  const splits = splitSounds(lessons)
  const counts = new Map<string, number>()
  const spelled = lessons.map(({ letters, sounds }, index) => {
    const split = splits[index]
    if (split === undefined) return []
    let at = 0
    return split.map((length, letter) => {
      const key = [letters.charCodeAt(letter) - 97, ...sounds.slice(at, at + length)].join(' ')
      at += length
      counts.set(key, (counts.get(key) ?? 0) + 1)
      return key
    })
  })
  const words = spelled.filter(
    (keys) => keys.length > 0 && keys.every((key) => (counts.get(key) ?? 0) >= RAREST),
  )
  const units = [...new Set(words.flat())].map((key) => key.split(' ').map(Number)).sort(inOrder)
  const numbers = new Map(units.map((unit, index) => [unit.join(' '), index + EDGES]))
  const text: number[] = []
  for (const keys of words) {
    text.push(START)
    for (const key of keys) text.push(numbers.get(key) ?? END)
    text.push(END)
  }
  return {
    units: units.map(([letter = 0, ...sounds]) => ({ letter, sounds })),
    text: Uint16Array.from(text),
  }
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.min(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0)
    if (difference !== 0) return difference
  }
  return a.length - b.length
}
