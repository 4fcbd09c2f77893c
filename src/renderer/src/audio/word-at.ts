import type { TimedWord } from '#shared/model/speech.ts'

/**
 * The place of the word that sounds at `ms`, or -1 before the first. A word stays lit through the pause after it,
 * so that the light never flickers. `words` must be sorted by `t0`.
 */
export function wordAt(words: readonly Pick<TimedWord, 't0'>[], ms: number): number {
  let low = 0
  let high = words.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const word = words[middle]
    if (word && word.t0 <= ms) low = middle + 1
    else high = middle
  }
  return low - 1
}
