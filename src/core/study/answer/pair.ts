import { cut, match, trim, type Slice } from '../slice.ts'
import { hasHan, isLatin } from './language.ts'

export interface Pair {
  readonly en: Slice
  readonly zh: Slice
}

/** What parts English from its Chinese on one line; earlier ones are surer than later ones. */
const SURE_SEPARATORS: readonly RegExp[] = [/→|⇒|➜|➡\ufe0f?|⟶|=>|->/gu, /\t/gu]
const SEPARATORS: readonly RegExp[] = [
  /(?<=\s)(?:—+|―)(?=\s)|——/gu,
  /:\s*(?=\p{Script=Han}|“\p{Script=Han})/gu,
  /(?<=\s)–(?=\s)/gu,
  /：/gu,
  /(?<=\s)[-|｜/／](?=\s)/gu,
  /(?<=[.?!．;"”’)])\s*(?=\p{Script=Han}|[“「《（]\p{Script=Han})/gu,
  /(?<=[.?!．]["”’]?)\s+/gu,
  /\s{2,}|\u3000/gu,
]
const ARROWS = /→|⇒|=>/gu
const LONGEST_LINE = 4000

/**
 * Splits `English → 中文`, `English — 中文`, `English（中文）` and their like. Null when the line is not such a pair.
 * When not `loose`, only arrows and tabs part the two: `Amazon S3：版本控制` is one Chinese text.
 */
export function splitPair(line: Slice, { loose = true } = {}): Pair | null {
  const { text } = line
  const han = text.search(/\p{Script=Han}/u)
  if (han === -1 || text.length > LONGEST_LINE) return null
  for (const separator of loose ? [...SURE_SEPARATORS, ...SEPARATORS] : SURE_SEPARATORS) {
    const pair = splitAt(line, lastBefore(text, separator, han))
    if (pair && /[\p{Script=Latin}\p{N}]/u.test(pair[0].text)) return { en: pair[0], zh: pair[1] }
  }
  const reversed = splitAt(line, lastBefore(text, ARROWS, text.length))
  if (reversed && isLatin(reversed[1].text)) return { en: reversed[1], zh: reversed[0] }
  return loose ? splitBrackets(line) : null
}

function lastBefore(text: string, pattern: RegExp, end: number): RegExpExecArray | null {
  let last: RegExpExecArray | null = null
  for (const found of text.matchAll(pattern)) {
    if (found.index >= end) break
    if (found.index > 0) last = found
  }
  return last
}

function splitAt(line: Slice, separator: RegExpExecArray | null): [Slice, Slice] | null {
  if (!separator) return null
  return [trim(cut(line, 0, separator.index)), trim(cut(line, separator.index + separator[0].length))]
}

/** `English（中文）`. */
function splitBrackets(line: Slice): Pair | null {
  const text = trim(line)
  const open = Math.max(text.text.lastIndexOf('（'), text.text.lastIndexOf('('))
  if (open <= 0 || !/[）)]$/u.test(text.text)) return null
  const en = trim(cut(text, 0, open))
  const zh = trim(cut(text, open + 1, -1))
  return isLatin(en.text) && hasHan(zh.text) && !/[）)]/u.test(zh.text) ? { en, zh } : null
}

/** Without bold, quotes of code or underscores around all of it. */
export function unwrap(slice: Slice): Slice {
  const text = trim(slice)
  const found = match(text, /^(?:\*\*([^*]+)\*\*|__([^_]+)__|`([^`]+)`)$/dsu)
  return trim(found?.[1] ?? found?.[2] ?? found?.[3] ?? text)
}
