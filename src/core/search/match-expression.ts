import { toIndexText } from './index-text.ts'

/** Longer queries are cut: nobody means the rest, and it would only cost time. In UTF-16 units. */
export const LONGEST_QUERY = 200
const MOST_TERMS = 16

/** A phrase in quotes (the last may be open), or a run without spaces. */
const TERM = /["“”](?<quoted>[^"“”]*)(?:["“”]|$)|(?<plain>[^\s"“”]+)/gu
const WORD = /[\p{L}\p{N}]/u
/** A last word that may still be being typed: from two letters on, it finds what begins with them. */
const BEGINNING = /^[\p{Script=Latin}\p{N}]{2,}$/u
/** What cannot stand in a text for the engine: half a character, and the end of a string in C. */
const UNFIT = /[\p{Surrogate}\0]/gu
/** Letters and digits as an input method writes them in its full-width mode. */
const FULL_WIDTH = /[\uFF10-\uFF19\uFF21-\uFF3A\uFF41-\uFF5A]/gu

/**
 * The query as an expression of the full-text engine: every term must be found, a term in quotes or one with several
 * words or Chinese characters as a phrase, the last Latin word by its beginning too. Null when the query has no letter
 * and no digit. Whatever is typed, the expression is well formed: terms are only ever quoted strings.
 */
export function matchExpression(query: string): string | null {
  const text = query
    .slice(0, LONGEST_QUERY)
    .replace(UNFIT, ' ')
    .replace(FULL_WIDTH, (letter) => letter.normalize('NFKC'))
  const terms = [...text.matchAll(TERM)].flatMap(({ index, 0: all, groups }) => {
    const term = (groups?.['quoted'] ?? groups?.['plain'] ?? '').trim()
    if (!WORD.test(term)) return []
    const open = groups?.['plain'] !== undefined && index + all.length === text.length
    return [`"${toIndexText(term)}"${open && BEGINNING.test(term) ? '*' : ''}`]
  })
  return terms.length === 0 ? null : terms.slice(0, MOST_TERMS).join(' AND ')
}
