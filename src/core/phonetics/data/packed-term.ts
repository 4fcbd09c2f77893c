import { TERM_CLASSES, type Term } from './tables.ts'

/** An entry of the lexicon as the packed file has it: its columns in one line, without the empty ones at the end. */
export function packTerm({ term, class: type, spoken, us, uk, full, zh }: Term): string {
  return [term, type, spoken.join(' '), us, uk, full, zh].join('\t').replace(/\t+$/u, '')
}

/**
 * Reads a packed entry. Its columns are told apart when they are asked for: of thousands of entries a page needs a few, and the file
 * must open at once.
 */
export function openTerm(line: string): Term {
  return new PackedTerm(line)
}

class PackedTerm implements Term {
  readonly #line: string
  #columns: readonly string[] | undefined
  #spoken: readonly string[] | undefined

  constructor(line: string) {
    this.#line = line
  }

  get term(): string {
    return this.#line.slice(0, this.#line.indexOf('\t'))
  }

  get class(): Term['class'] {
    return TERM_CLASSES.find((name) => name === this.#column(1)) ?? 'word'
  }

  get spoken(): readonly string[] {
    return (this.#spoken ??= this.#column(2).split(' '))
  }

  get us(): string {
    return this.#column(3)
  }

  get uk(): string {
    return this.#column(4)
  }

  get full(): string {
    return this.#column(5)
  }

  get zh(): string {
    return this.#column(6)
  }

  #column(at: number): string {
    return (this.#columns ??= this.#line.split('\t'))[at] ?? ''
  }
}
