/** Written with a period that belongs to them, wherever they stand. */
const WITH_PERIOD = new Set([
  'etc',
  'vs',
  'approx',
  'ca',
  'cf',
  'al',
  'ex',
  'incl',
  'excl',
  'resp',
  'esp',
  'misc',
  'dept',
  'inc',
  'ltd',
  'corp',
  'jr',
  'sr',
  'mr',
  'mrs',
  'ms',
  'dr',
  'prof',
  'st',
])
/** Written with a period only before a number: `No. 5`, `Fig. 2`. */
const BEFORE_NUMBER = new Set(['no', 'nos', 'fig', 'figs', 'vol', 'eq', 'sec', 'ch', 'p', 'pp', 'art', 'ver'])
const DOTTED_LETTERS = /^\p{L}(?:\.\p{L})+$/u
const LONGEST = 12

/**
 * Whether `text[start, period)` is an abbreviation that keeps the period at `period`: `e.g.`, `etc.`, `U.S.`,
 * and `No.` before a number.
 */
export function isAbbreviation(text: string, start: number, period: number): boolean {
  if (period - start > LONGEST) return false
  const body = text.slice(start, period)
  if (DOTTED_LETTERS.test(body)) return true
  const lower = body.toLowerCase()
  if (WITH_PERIOD.has(lower)) return true
  return BEFORE_NUMBER.has(lower) && /^\s\d/u.test(text.slice(period + 1, period + 3))
}
