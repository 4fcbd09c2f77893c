import { cut, trim, type Slice } from './slice.ts'

/** Keeps account of what a reader took over, so that the rest can be shown to be nothing but marks. */
export class Ledger {
  readonly #kept: Slice[] = []

  /** What was taken, in the order of taking. */
  get kept(): readonly Slice[] {
    return this.#kept
  }

  /** Takes a piece as a value, without the white space around it. A group that matched nothing gives ''. */
  take(slice: Slice | undefined): string {
    if (slice === undefined) return ''
    const value = trim(slice)
    if (value.text !== '') this.#kept.push(value)
    return value.text
  }

  /** Takes a piece in which a backslash before one of `signs` is no part of the value. */
  takeEscaped(slice: Slice | undefined, signs: string): string {
    if (slice === undefined) return ''
    const value = trim(slice)
    let text = ''
    let from = 0
    for (let at = value.text.indexOf('\\'); at !== -1; at = value.text.indexOf('\\', at + 1)) {
      const sign = value.text[at + 1]
      if (sign === undefined || !signs.includes(sign)) continue
      text += this.#takeExactly(cut(value, from, at))
      at++
      from = at
    }
    return text + this.#takeExactly(cut(value, from))
  }

  /** Takes over what another account holds. */
  add(other: Ledger): void {
    for (const slice of other.kept) this.#kept.push(slice)
  }

  #takeExactly(slice: Slice): string {
    if (slice.text !== '') this.#kept.push(slice)
    return slice.text
  }
}

/** Puts a backslash before each of `signs`, so that `takeEscaped` gives the text back. */
export function escapeSigns(text: string, signs: string): string {
  return text.replace(/./gsu, (sign) => (signs.includes(sign) ? `\\${sign}` : sign))
}
