import { soundOf, type Phones } from '../sounds/phones.ts'

/** A word of small letters a–z and its sounds. */
export interface Lesson {
  readonly letters: string
  readonly sounds: Phones
}

/** How many sounds each letter writes: none (the e of *make*), one, or two (the x of *box*). */
export type Split = readonly number[]

const A = 97
const SOUNDS = 64
const ROW = 1 + SOUNDS + SOUNDS * SOUNDS
const ROUNDS = 5
/** More words than this teach nothing new about single letters. */
const ENOUGH = 25_000
/** How likely a letter is to write no, one or two sounds before anything is known. */
const FIRST_GUESS = [0.25, 1, 0.02] as const

/**
 * Learns which letter writes which sounds from the words alone (expectation–maximisation over all ways to split the
 * sounds among the letters), and gives the likeliest split of each word; undefined where there is none, as when a word has more
 * than two sounds a letter. Stress plays no part. Time is in proportion to letters × sounds.
 */
export function splitSounds(lessons: readonly Lesson[]): (Split | undefined)[] {
  let weights = new Float64Array(26 * ROW)
  for (let letter = 0; letter < 26; letter++) {
    weights[letter * ROW] = FIRST_GUESS[0]
    weights.fill(FIRST_GUESS[1], letter * ROW + 1, letter * ROW + 1 + SOUNDS)
    weights.fill(FIRST_GUESS[2], letter * ROW + 1 + SOUNDS, (letter + 1) * ROW)
  }
  const step = Math.ceil(lessons.length / ENOUGH)
  const sample = lessons.filter((_, index) => index % step === 0)
  for (let round = 0; round < ROUNDS; round++) {
    const counts = new Float64Array(weights.length)
    for (const lesson of sample) countSplits(lesson, weights, counts)
    const total = counts.reduce((sum, count) => sum + count, 0)
    weights = counts.map((count) => count / total)
  }
  return lessons.map((lesson) => likeliest(lesson, weights))
}

function weightAt(letters: string, letter: number, sounds: Phones, from: number, length: number): number {
  const row = (letters.charCodeAt(letter) - A) * ROW
  if (length === 0) return row
  const first = soundOf(sounds[from] ?? 0)
  return length === 1 ? row + 1 + first : row + 1 + SOUNDS + first * SOUNDS + soundOf(sounds[from + 1] ?? 0)
}

/** Adds to `counts` how often each letter writes each sound in this word, over all splits by their likelihood. */
function countSplits({ letters, sounds }: Lesson, weights: Float64Array, counts: Float64Array): void {
  const width = sounds.length + 1
  const before = new Float64Array((letters.length + 1) * width)
  const after = new Float64Array((letters.length + 1) * width)
  before[0] = 1
  for (let letter = 0; letter < letters.length; letter++) {
    for (let sound = 0; sound < width; sound++) {
      const mass = before[letter * width + sound] ?? 0
      if (mass === 0) continue
      for (let length = 0; length <= 2 && sound + length < width; length++) {
        const weight = weights[weightAt(letters, letter, sounds, sound, length)] ?? 0
        const at = (letter + 1) * width + sound + length
        before[at] = (before[at] ?? 0) + mass * weight
      }
    }
  }
  const whole = before[letters.length * width + sounds.length] ?? 0
  if (whole === 0) return
  after[letters.length * width + sounds.length] = 1
  for (let letter = letters.length - 1; letter >= 0; letter--) {
    for (let sound = 0; sound < width; sound++) {
      let sum = 0
      for (let length = 0; length <= 2 && sound + length < width; length++) {
        const index = weightAt(letters, letter, sounds, sound, length)
        const path = (weights[index] ?? 0) * (after[(letter + 1) * width + sound + length] ?? 0)
        sum += path
        counts[index] = (counts[index] ?? 0) + ((before[letter * width + sound] ?? 0) * path) / whole
      }
      after[letter * width + sound] = sum
    }
  }
}

function likeliest({ letters, sounds }: Lesson, weights: Float64Array): Split | undefined {
  const width = sounds.length + 1
  const best = new Float64Array((letters.length + 1) * width)
  const taken = new Uint8Array((letters.length + 1) * width)
  best[0] = 1
  for (let letter = 0; letter < letters.length; letter++) {
    for (let sound = 0; sound < width; sound++) {
      const mass = best[letter * width + sound] ?? 0
      if (mass === 0) continue
      for (let length = 0; length <= 2 && sound + length < width; length++) {
        const score = mass * (weights[weightAt(letters, letter, sounds, sound, length)] ?? 0)
        const at = (letter + 1) * width + sound + length
        if (score <= (best[at] ?? 0)) continue
        best[at] = score
        taken[at] = length
      }
    }
  }
  if ((best[letters.length * width + sounds.length] ?? 0) === 0) return undefined
  const split: number[] = []
  let sound = sounds.length
  for (let letter = letters.length; letter > 0; letter--) {
    const length = taken[letter * width + sound] ?? 0
    split.unshift(length)
    sound -= length
  }
  return split
}
