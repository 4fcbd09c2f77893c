import type { HeteronymSense } from '../data/tables.ts'
import type { Decide } from './classifier.ts'
import { createLineReader } from './context.ts'
import type { Example } from './lessons.ts'
import { groupByWord } from './senses.ts'

/** How one word fared; its forms in -s are counted with it. */
interface WordScore {
  readonly word: string
  readonly right: number
  readonly count: number
  /** Every sense counts alike, 0 to 1. */
  readonly balanced: number
  /** Every sense counts as often as it is met in running text, 0 to 1. */
  readonly natural: number
}

export interface Score {
  /** The worst first. */
  readonly words: readonly WordScore[]
  readonly right: number
  readonly count: number
  /** Means over the words. */
  readonly balanced: number
  readonly natural: number
  readonly mistakes: readonly Example[]
}

interface Tally {
  right: number
  count: number
  share: number
}

/**
 * Measures decisions. One is right when what is said is right: two senses that are said alike are not told apart, and
 * words that can be said in one way only do not count. Throws for an example of an unknown sense.
 */
export function measure(
  decide: Decide,
  senses: readonly HeteronymSense[],
  examples: readonly Example[],
): Score {
  const words = groupByWord(senses)
  const readLine = createLineReader()
  const tallies = new Map<string, Map<string, Tally>>()
  const mistakes: Example[] = []
  for (const example of examples) {
    const { word, sense, tokens, index } = example
    const known = words.get(word) ?? []
    const meant = known.find((each) => each.sense === sense)
    if (new Set(known.map(sound)).size < 2) continue
    if (meant === undefined) throw new RangeError(`no such sense: ${word} ${sense}`)
    const chosen = decide(known, readLine(tokens), index)
    const isRight = chosen !== undefined && sound(chosen) === sound(meant)
    if (!isRight) mistakes.push(example)
    const tally = tallies.get(meant.stem) ?? new Map<string, Tally>()
    tallies.set(meant.stem, tally)
    const { right, count } = tally.get(sense) ?? { right: 0, count: 0 }
    tally.set(sense, { right: right + (isRight ? 1 : 0), count: count + 1, share: meant.share })
  }
  const scores = [...tallies].map(([word, tally]) => scoreWord(word, [...tally.values()]))
  scores.sort((a, b) => a.balanced - b.balanced || (a.word < b.word ? -1 : 1))
  return {
    words: scores,
    right: sum(scores.map((score) => score.right)),
    count: sum(scores.map((score) => score.count)),
    balanced: sum(scores.map((score) => score.balanced)) / scores.length,
    natural: sum(scores.map((score) => score.natural)) / scores.length,
    mistakes,
  }
}

function scoreWord(word: string, tallies: readonly Tally[]): WordScore {
  const rates = tallies.map(({ right, count, share }) => ({ rate: right / count, share }))
  return {
    word,
    right: sum(tallies.map(({ right }) => right)),
    count: sum(tallies.map(({ count }) => count)),
    balanced: sum(rates.map(({ rate }) => rate)) / rates.length,
    natural: sum(rates.map(({ rate, share }) => rate * share)) / sum(rates.map(({ share }) => share)),
  }
}

function sound({ us, uk }: HeteronymSense): string {
  return `${us} ${uk}`
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
