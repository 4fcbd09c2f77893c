import type { SectionName, StudySections } from '#shared/model/study.ts'
import type { Span } from './spans.ts'

export interface AnswerPage {
  /** Where it begins; what stands before the first page belongs to none. */
  readonly start: number
  /** Null when neither the answer nor the pages that it is for say which page it is. */
  readonly number: number | null
  readonly title: string
  readonly sections: StudySections
  /** Where each section stands in the answer, headings not counted. */
  readonly origins: Partial<Record<SectionName, readonly Span[]>>
  /** Where sections 1 and 2 stand: they were recognised, and are not taken over, because the app computes them. */
  readonly computed: readonly Span[]
}

interface UnplacedLine extends Span {
  readonly text: string
}

/**
 * What an answer holds. Every character that is not white space stands in exactly one of four places: in a page's
 * title or sections, in `computed`, in `marks`, or in `unplaced`. Offsets are UTF-16 units into the answer.
 */
export interface ParsedAnswer {
  /** At least one. */
  readonly pages: readonly AnswerPage[]
  /** Every line that found no place, in order. */
  readonly unplaced: readonly UnplacedLine[]
  /** What was recognised and is no text of its own: headings, labels, signs of lists, tables, quotes and emphasis. */
  readonly marks: readonly Span[]
}
