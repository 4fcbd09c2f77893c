import type { Word } from '#shared/model/document.ts'
import { foldToken } from './fold.ts'
import type { Token } from './token.ts'

/** The displayed words of a text, found by `findWords`, as the rules see them. */
export function tokenise(text: string, words: readonly Word[]): Token[] {
  const folded = words.map((word) => foldToken(word.text))
  return words.map((word, index) => ({
    text: folded[index] ?? '',
    before: text.slice(words[index - 1]?.end ?? 0, word.start),
    after: text.slice(word.end, words[index + 1]?.start ?? text.length),
    previous: folded[index - 1] ?? '',
    next: folded[index + 1] ?? '',
    beforePrevious: folded[index - 2] ?? '',
  }))
}
