import type { DocumentId, PageId } from './ids.ts'
import type { SectionName } from './study.ts'

/** Where to look: everywhere, in the open document or page, or in one kind of text of the whole library. */
export const SEARCH_SCOPES = ['library', 'document', 'page', 'notes', 'study'] as const
export type SearchScope = (typeof SEARCH_SCOPES)[number]

/** What a hit stands in: a page's English, the learner's note for it, or its study sections. */
export const SEARCH_KINDS = ['text', 'note', 'study'] as const
export type SearchKind = (typeof SEARCH_KINDS)[number]

/** A stretch of a text, in UTF-16 units, half open. */
export interface TextSpan {
  readonly start: number
  readonly end: number
}

/** A piece of text on one line, with what was looked for marked in it. */
export interface MarkedText {
  readonly text: string
  /** In order, not overlapping. */
  readonly marks: readonly TextSpan[]
}

interface SearchHit {
  readonly pageId: PageId
  /** 1-based. */
  readonly pageNumber: number
  readonly pageTitle: string
  readonly kind: SearchKind
  /** The study section that the snippet is from; null for the other kinds. */
  readonly section: SectionName | null
  /** Where the snippet's first mark begins in the page's text or in the note, in UTF-16 units. */
  readonly at: number
  readonly snippet: MarkedText
}

/** The hits of one document, the best first; `count` includes those that are not listed. */
interface SearchGroup {
  readonly documentId: DocumentId
  readonly title: string
  readonly count: number
  readonly hits: readonly SearchHit[]
}

export interface SearchResults {
  /** Documents whose title has what was looked for. */
  readonly documents: readonly { readonly documentId: DocumentId; readonly title: MarkedText }[]
  /** The document with the best hit first. */
  readonly groups: readonly SearchGroup[]
  /** How many pages, notes and explanations were found: of those that were looked at, where `more` is true. */
  readonly total: number
  /** True where so much was found that not all of it was weighed. */
  readonly more: boolean
  /** False while some of the library has not been read into the index yet. */
  readonly complete: boolean
}
