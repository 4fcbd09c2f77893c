import type { PageId } from './ids.ts'

/** Yellow is the learner's plain mark; what the others mean is theirs to say. */
export const HIGHLIGHT_COLOURS = ['yellow', 'green', 'blue', 'pink'] as const
export type HighlightColour = (typeof HIGHLIGHT_COLOURS)[number]

/**
 * A stretch of a page's text, so that it is found again however the page is formatted: offsets count the page's
 * characters without white space, and `quote`, `before` and `after` say what stands there.
 */
export interface HighlightAnchor {
  readonly start: number
  readonly end: number
  /** The words, with single spaces. */
  readonly quote: string
  /** What stands right before and after, without white space. */
  readonly before: string
  readonly after: string
}

export interface Highlight extends HighlightAnchor {
  readonly id: number
  readonly pageId: PageId
  readonly colour: HighlightColour
  /** The learner's words about it; may be empty. */
  readonly comment: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
}
