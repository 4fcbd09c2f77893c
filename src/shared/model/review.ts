import type { DocumentId, PageId } from './ids.ts'

/** A word or term that the learner wants to review, as it was when it was added. */
export interface NewReviewWord {
  readonly term: string
  /** Its Chinese, as its card gave it; empty where that gave none. */
  readonly zh: string
  readonly pageId: PageId
  /** The sentence it was met in; for a term of an explanation, empty. */
  readonly context: string
  /** Where that sentence begins in the page's text, in UTF-16 units; null for a term of an explanation. */
  readonly start: number | null
}

export interface ReviewWord extends NewReviewWord {
  readonly id: number
  readonly documentId: DocumentId
  readonly documentTitle: string
  readonly pageNumber: number
  /** Milliseconds since 1970. */
  readonly addedAt: number
}

export const TABLE_FORMATS = ['csv', 'tsv'] as const
export type TableFormat = (typeof TABLE_FORMATS)[number]
