import type { OwnPronunciation } from '#shared/model/own-pronunciation.ts'
import { findWords } from '../../text/words.ts'
import type { TermBook } from '../lexicon/term-book.ts'
import { foldToken } from '../normalise/fold.ts'
import { createTokenReader } from '../normalise/read-token.ts'
import { createComposer } from '../words/compose.ts'
import { attachS } from '../words/suffixes.ts'
import type { WordBook } from '../words/word-book.ts'
import { createOwnBook, type OwnBook } from './own-book.ts'

/**
 * The learner's pronunciations over a pipeline that knows none of them: an entry that sounds like another word never
 * leads to a third entry, so entries cannot run in circles.
 */
export function createLearner(
  entries: readonly OwnPronunciation[],
  terms: TermBook,
  words: WordBook,
): OwnBook {
  const composer = createComposer(terms, words)
  const readToken = createTokenReader({
    isListed: (word) => words.isListed(word),
    isPlain: (word) => words.isPlain(word),
    isBuilt: (word) => words.isBuilt(word),
    isTerm: (token) => terms.find(token) !== undefined,
  })

  return createOwnBook(entries, {
    sayText(text, accent) {
      const pieces = findWords(text).flatMap((word) => readToken({ ...ALONE, text: foldToken(word.text) }))
      return composer.compose(pieces.length > 0 ? pieces : ['symbol'], accent)
    },
    sayPieces: (pieces, accent) => composer.compose(pieces, accent),
    isRegularS(form, stem) {
      const listed = form.toLowerCase()
      if (form.includes("'") || form !== listed || !words.isListed(listed)) return true
      if (!words.isListed(stem)) return false
      const sounds = (word: string) => words.say(word, 'us').groups.flatMap((group) => group.sounds)
      return sounds(listed).join() === attachS(sounds(stem), 'us').join()
    },
  })
}

const ALONE = { before: '', after: '', previous: '', next: '', beforePrevious: '' }
