import type { SectionName } from '#shared/model/study.ts'
import type { Slice } from '../slice.ts'

/** A page of an answer while its lines are being told apart. */
export interface PageDraft {
  /** Where its first line stands in the answer. */
  readonly start: number
  number: number | null
  title: Slice | null
  /** Sections 3–10 that were found, in the order of the answer, with the lines under their headings. */
  readonly bodies: Map<SectionName, Slice[]>
  /** Lines of sections 1 and 2. */
  readonly computed: Slice[]
  /** The numbers of all sections that were found, in order, the present one last. */
  readonly found: number[]
  /** The level of the `#` that the first section's heading had; 0 for none. */
  level: number
  /** How the first section's heading is written. */
  style: string
  /** The number of the last line in that style that was no section's heading: items of a list are counted so. */
  counted: number
  /** True once a heading with `#` or with the section's own number was found: others must not be guessed lightly. */
  formal: boolean
}

export function newPage(start: number, number: number | null, title: Slice | null): PageDraft {
  return {
    start,
    number,
    title,
    bodies: new Map(),
    computed: [],
    found: [],
    level: 0,
    style: '',
    counted: 0,
    formal: false,
  }
}

/** The section that the line before belonged to; null before the first. */
export function presentSection(page: PageDraft): number | null {
  return page.found.at(-1) ?? null
}
