import type { DocumentId, PageId } from './ids.ts'

/** Where a bookmark stands: a page, or a sentence of it by where it begins in the page's text, in UTF-16 units. */
export interface BookmarkPlace {
  readonly pageId: PageId
  /** Null for the page as a whole. */
  readonly at: number | null
}

/** A page or a sentence that the learner wants to find again. */
export interface Bookmark extends BookmarkPlace {
  readonly id: number
  readonly documentId: DocumentId
  readonly documentTitle: string
  readonly pageNumber: number
  /** The sentence, or the page's title, as it read when it was marked. */
  readonly label: string
  /** Milliseconds since 1970. */
  readonly createdAt: number
}
