import { foldToken } from '../normalise/fold.ts'

/** Lower case, or a capital first as at the start of a sentence. */
const PLAIN = /^[^A-Z]*$|^[A-Z][^A-Z]+$/u

/**
 * Which spellings of a word share one pronunciation. A word written plainly (*container*, *Container*) is the same with a
 * small or a capital first letter, and in a headline that the reader takes as words. Any other use of capitals is
 * meant: RAM is not *ram*, US is not *us*, DynamoDB is only itself.
 */
export function ownKey(word: string): string {
  const folded = foldToken(word)
  return PLAIN.test(folded) ? folded.toLowerCase() : folded
}
