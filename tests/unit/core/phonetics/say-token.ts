import { foldToken } from '#core/phonetics/normalise/fold.ts'
import { createTokenReader } from '#core/phonetics/normalise/read-token.ts'

/** A reader of tokens that knows these words, parted by spaces, as plain ones, and these terms. */
export function readerOf(words: string, terms: readonly string[]): ReturnType<typeof createTokenReader> {
  const listed = new Set(words.split(' '))
  const known = new Set(terms)
  return createTokenReader({
    isListed: (word) => listed.has(word),
    isPlain: (word) => listed.has(word),
    isBuilt: () => false,
    isTerm: (token) => known.has(token),
  })
}

/**
 * What the reader says for the token in [brackets], between the words beside it; or for the token alone. Tokens are
 * folded, as they are before they are read.
 */
export function sayWith(read: ReturnType<typeof createTokenReader>, marked: string): string {
  const [, left = '', token = marked, right = ''] = /^(.*? |)\[([^\]]+)\](.*)$/u.exec(marked) ?? []
  return read({
    text: foldToken(token),
    before: left === '' ? '' : ' ',
    after: /^\s*/u.exec(right)?.[0] ?? '',
    previous: left.trim(),
    beforePrevious: '',
    next: right.trim(),
  }).join(' ')
}
