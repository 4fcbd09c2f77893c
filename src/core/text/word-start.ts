/** A part of a word in letters: a Chinese character stands for itself. */
const OF_A_WORD = /[\p{Script=Latin}\p{M}\p{N}'’_-]/u

/**
 * Where the word in letters begins that `at` falls into, in places of `text`: UTF-16 units of a string, or whatever a list
 * holds. It is `at` itself between words, and in a word of which more than `longest` stands before it.
 */
export function wordStart(text: ArrayLike<string>, at: number, longest: number): number {
  const isInWord = (place: number): boolean => OF_A_WORD.test(text[place] ?? '')
  if (!isInWord(at)) return at
  let start = at
  while (start > 0 && at - start <= longest && isInWord(start - 1)) start -= 1
  return at - start > longest ? at : start
}
