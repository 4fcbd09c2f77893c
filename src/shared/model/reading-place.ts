import type { SectionName } from './study.ts'

/** Where the learner was on a page, by what stands there: it holds for any size of text and window. */
export interface ReadingPlace {
  /** The sentence that was read aloud last, or would be next; by its place on the page, from 0. */
  readonly sentence: number | null
  /** What stood first in sight, a sentence or a study section; null for the head of the page. */
  readonly top: number | SectionName | null
  /** How much of `top` was out of sight above, from 0 to 1. */
  readonly shift: number
}
