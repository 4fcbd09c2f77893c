import type { Ledger } from './ledger.ts'
import { cut, trim, type Slice } from './slice.ts'

/** What a text may begin with that the layout would read as its own. */
const LAYOUT_SIGNS = '\\#*例'

/** A backslash before a sign of the layout says that the text is meant as it stands; it is no part of the text. */
export function isLiteral(slice: Slice): boolean {
  const { text } = trim(slice)
  return text.startsWith('\\') && text.length > 1 && LAYOUT_SIGNS.includes(text.charAt(1))
}

/** Takes a text, without the backslash that says that it is literal. */
export function takeLiteral(slice: Slice, ledger: Ledger): string {
  const value = trim(slice)
  return ledger.take(isLiteral(value) ? cut(value, 1) : value)
}

/** Writes a text that might begin like `mark` so that `takeLiteral` gives it back. */
export function literal(text: string, mark: RegExp): string {
  return mark.test(text) || isLiteral({ text, start: 0 }) ? `\\${text}` : text
}
