import { findWords } from './words.ts'

/** A stretch of text: an English term to be heard, or what stands between terms. */
export interface TermPiece {
  readonly text: string
  readonly isTerm: boolean
}

/** A longer run of English is no term, but a clause: each of its words is one. */
const LONGEST_TERM = 5
/** The longest term that can be heard, in UTF-16 units; see `MAX_TERM_LENGTH` of the bridge. */
const LONGEST_TEXT = 120

/**
 * Splits text into English terms and the rest. Words with one space between them are one term (`Elastic Container
 * Service`), unless there are more than `most` of them. IPA is no English. The pieces joined are the text. Never throws.
 */
export function splitTerms(text: string, most = LONGEST_TERM): TermPiece[] {
  const words = findWords(text).filter((word) => isEnglish(word.text))
  const pieces: TermPiece[] = []
  let at = 0
  const add = (end: number, isTerm: boolean): void => {
    if (end > at) pieces.push({ text: text.slice(at, end), isTerm })
    at = end
  }
  for (let first = 0; first < words.length;) {
    let last = first
    while (words[last + 1]?.start === (words[last]?.end ?? 0) + 1 && text[words[last]?.end ?? 0] === ' ')
      last++
    const run = words.slice(first, last + 1)
    const isTerm = run.length <= most && (run.at(-1)?.end ?? 0) - (run[0]?.start ?? 0) <= LONGEST_TEXT
    for (const { start, end } of isTerm ? [{ start: run[0]?.start ?? 0, end: run.at(-1)?.end ?? 0 }] : run) {
      add(start, false)
      add(end, end - start <= LONGEST_TEXT)
    }
    first = last + 1
  }
  add(text.length, false)
  return pieces
}

/** Letters of English, accents included; IPA has others of the same script. */
function isEnglish(word: string): boolean {
  return /[A-Za-z]/u.test(word) && !/[\u0250-\u02ff]/u.test(word)
}
