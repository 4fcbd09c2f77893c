import type { HighlightColour } from './highlight.ts'
import type { DocumentId, PageId } from './ids.ts'

/** The page that something was written about. */
interface WhereWritten {
  readonly documentId: DocumentId
  readonly documentTitle: string
  readonly pageId: PageId
  /** 1-based. */
  readonly pageNumber: number
  readonly pageTitle: string
}

/** A note in the list of all notes. */
export interface ListedNote extends WhereWritten {
  /** Its beginning, or what stands around what was looked for, on one line. */
  readonly excerpt: string
  /** Without their `#`. */
  readonly tags: readonly string[]
  /** Milliseconds since 1970. */
  readonly savedAt: number
}

/** A mark with a comment in that list. */
export interface ListedMark extends WhereWritten {
  readonly id: number
  readonly quote: string
  readonly comment: string
  readonly colour: HighlightColour
  /** Milliseconds since 1970. */
  readonly createdAt: number
}

export interface NotesOverview {
  /** What was written last first; at most `MAX_LISTED` of each. */
  readonly notes: readonly ListedNote[]
  readonly marks: readonly ListedMark[]
  /** Every tag there is, with the number of notes that have it, the most used first. */
  readonly tags: readonly { readonly tag: string; readonly count: number }[]
  /** How many notes and marks were found, listed or not. */
  readonly total: number
}
