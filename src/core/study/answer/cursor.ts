import { cut, type Slice } from '../slice.ts'

/** Reads a line from left to right. Patterns are sticky (flag `y`), so that long lines stay cheap. */
export class Cursor {
  readonly #slice: Slice
  #at = 0

  constructor(slice: Slice) {
    this.#slice = slice
  }

  get at(): number {
    return this.#at
  }

  set at(offset: number) {
    this.#at = offset
  }

  get done(): boolean {
    return this.#at >= this.#slice.text.length
  }

  /** Reads past a pattern; null when it does not stand here. */
  read(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.#at
    const found = pattern.exec(this.#slice.text)
    if (found) this.#at += found[0].length
    return found
  }

  /** At most `length` units of what is left, without moving. */
  peek(length: number): string {
    return this.#slice.text.slice(this.#at, this.#at + length)
  }

  rest(): Slice {
    return cut(this.#slice, this.#at)
  }
}
