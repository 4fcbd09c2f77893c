import type { DocumentId, PageId } from './ids.ts'

export const READ_STATES = ['unseen', 'reading', 'done'] as const
export type ReadState = (typeof READ_STATES)[number]

export interface DocumentSummary {
  readonly id: DocumentId
  readonly title: string
  readonly pageCount: number
  readonly doneCount: number
  /** The page to come back to; null before the first visit. */
  readonly lastPageId: PageId | null
  /** Its number, from 1. */
  readonly lastPageNumber: number | null
  /** True for the course that comes with the app. */
  readonly bundled: boolean
}

/** A document in the recycle bin: out of the library, with nothing of it lost. */
export interface RemovedDocument {
  readonly id: DocumentId
  readonly title: string
  readonly pageCount: number
  /** How many of its pages have a note. */
  readonly noteCount: number
  /** Milliseconds since 1970. */
  readonly removedAt: number
  readonly bundled: boolean
}

export interface PageSummary {
  readonly id: PageId
  /** 1-based. */
  readonly number: number
  readonly title: string
  readonly state: ReadState
  readonly hasNote: boolean
}

/** Something the reader should know about an import that succeeded. */
export interface ImportWarning {
  readonly code: ImportWarningCode
  /** Page number the warning is about, or null for the whole file. */
  readonly page: number | null
  /** What was found, for the message: an encoding's name, a count. */
  readonly detail: string
}

export const IMPORT_WARNING_CODES = [
  'text-repaired',
  'text-partly-repaired',
  'encoding-guessed',
  'control-characters-removed',
  'page-numbers-reassigned',
  'page-end-missing',
  'long-page-split',
  'empty-page-skipped',
] as const
export type ImportWarningCode = (typeof IMPORT_WARNING_CODES)[number]

/** What goes with a document that is deleted for good, in the order in which it is told. */
export const LOSS_KINDS = [
  'pages',
  'notes',
  'highlights',
  'recordings',
  'bookmarks',
  'words',
  'sections',
  'pagesRead',
] as const

/** How many of each. `sections`: study sections that are not as the pack or the rules give them. */
export type Losses = Readonly<Record<(typeof LOSS_KINDS)[number], number>>
