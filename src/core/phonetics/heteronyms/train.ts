import type { HeteronymSense } from '../data/tables.ts'
import { findSlots, keysOf, MOST_SLOTS } from './classifier.ts'
import { createFeatures, createLineReader, readContext } from './context.ts'
import type { Example } from './lessons.ts'
import { groupByWord } from './senses.ts'
import { packWeights, WEIGHT_COUNT } from './weights.ts'
import { hashText } from './word-traits.ts'

export interface TrainingOptions {
  readonly rounds: number
  readonly rate: number
  /** The share of features left out each time at random, so that no single one is relied upon. */
  readonly drop: number
}

const TRAINING: TrainingOptions = { rounds: 20, rate: 0.12, drop: 0.6 }

/** No word has more. */
const MOST_SENSES = 8

/** One sentence in this many is kept out of training, to be measured by. */
const TEST_SHARE = 5

/** Whether a sentence is for measuring only. Always the same for the same text. */
export function isTest({ text }: Pick<Example, 'text'>): boolean {
  return (hashText(text) >>> 8) % TEST_SHARE === 0
}

/** The weights each sense of one example uses, one after the other, and which of the senses is right. */
interface Lesson {
  readonly slots: Int32Array
  /** Where the slots of each sense end. */
  readonly ends: readonly number[]
  readonly right: number
}

/**
 * Trains the classifier: logistic regression by stochastic gradient descent (AdaGrad) with dropout. The same examples in the same
 * order always give the same weights.
 */
export function trainHeteronyms(
  senses: readonly HeteronymSense[],
  examples: readonly Example[],
  options: TrainingOptions = TRAINING,
): Uint8Array {
  const lessons = prepare(senses, examples)
  // Each weight stands beside the sum of its squared errors, for the sake of the processor's cache.
  const table = new Float32Array(WEIGHT_COUNT * 2)
  const sums = new Float32Array(WEIGHT_COUNT)
  const random = createRandom()
  for (let round = 0; round < options.rounds; round++) {
    shuffle(lessons, random)
    for (const lesson of lessons) learn(lesson, table, options, random)
    if (round * 2 < options.rounds) continue
    for (let slot = 0; slot < WEIGHT_COUNT; slot++) sums[slot] = (sums[slot] ?? 0) + (table[slot * 2] ?? 0)
  }
  return packWeights(sums.map((sum) => sum / Math.floor(options.rounds / 2)))
}

function prepare(senses: readonly HeteronymSense[], examples: readonly Example[]): Lesson[] {
  const byWord = new Map(
    [...groupByWord(senses)].map(([word, own]) => [
      word,
      { names: own.map((sense) => sense.sense), keys: keysOf(own) },
    ]),
  )
  const readLine = createLineReader()
  const features = createFeatures()
  const buffer = new Int32Array(MOST_SLOTS)
  return examples.flatMap(({ word, sense, tokens, index }) => {
    const known = byWord.get(word)
    const right = known?.names.indexOf(sense) ?? -1
    if (known === undefined || right < 0) return []
    const line = readLine(tokens)
    readContext(line, index, features)
    const slots: number[] = []
    const ends = known.keys.map((keys) => {
      slots.push(...buffer.subarray(0, findSlots(features, keys, buffer)))
      return slots.length
    })
    return [{ slots: Int32Array.from(slots), ends, right }]
  })
}

function learn(
  { slots, ends, right }: Lesson,
  table: Float32Array,
  { rate, drop }: TrainingOptions,
  random: Random,
): void {
  const used = random.mask(slots.length, drop)
  let from = 0
  const scores = ends.map((end) => {
    let score = 0
    for (let at = from; at < end; at++) if (used[at] !== 0) score += table[(slots[at] ?? 0) * 2] ?? 0
    from = end
    return score
  })
  const most = Math.max(...scores)
  const odds = scores.map((score) => Math.exp(score - most))
  const total = odds.reduce((sum, each) => sum + each, 0)
  from = 0
  ends.forEach((end, sense) => {
    const error = (odds[sense] ?? 0) / total - (sense === right ? 1 : 0)
    const square = error * error
    for (let at = from; at < end; at++) {
      if (used[at] === 0) continue
      const place = (slots[at] ?? 0) * 2
      const squares = (table[place + 1] ?? 0) + square
      table[place + 1] = squares
      table[place] = (table[place] ?? 0) - (rate * error) / Math.sqrt(squares + 1e-9)
    }
    from = end
  })
}

interface Random {
  /** A whole number from 0 up to `limit`. */
  below(limit: number): number
  /** `length` flags, of which the share `off` is 0. Valid until the next call. */
  mask(length: number, off: number): Uint8Array
}

/** The same numbers each time: xorshift from a fixed seed. */
function createRandom(): Random {
  let state = 20_240_607
  const flags = new Uint8Array(MOST_SLOTS * MOST_SENSES)
  const next = () => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return state >>> 0
  }
  return {
    below: (limit) => next() % limit,
    mask(length, off) {
      const least = off * 256
      for (let at = 0; at < length; at += 4) {
        const bytes = next()
        for (let byte = 0; byte < 4; byte++) flags[at + byte] = ((bytes >>> (byte * 8)) & 255) < least ? 0 : 1
      }
      return flags
    },
  }
}

function shuffle(items: unknown[], random: Random): void {
  for (let at = items.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    ;[items[at], items[other]] = [items[other], items[at]]
  }
}
