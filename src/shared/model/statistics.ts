import type { DocumentId } from './ids.ts'

/** A day of the calendar where the learner was: `2026-05-31`. */
export type Day = string

/** What was studied on one day. */
export interface StudyDay {
  readonly day: Day
  /** Time spent reading or listening, in milliseconds. */
  readonly activeMs: number
  /** Sentences heard to their end, each time counted. */
  readonly sentences: number
}

/** How far a document is, and how long the rest of it will take. */
export interface DocumentOutlook {
  readonly documentId: DocumentId
  readonly title: string
  readonly pageCount: number
  readonly doneCount: number
  /** Milliseconds at the learner's own pace; null before that is known. */
  readonly leftMs: number | null
}

/** What the learner did, day by day. */
export interface Statistics {
  readonly today: Day
  /** The days on which something was studied, of the last year and a bit, oldest first. */
  readonly days: readonly StudyDay[]
  /** Of all time. */
  readonly total: Omit<StudyDay, 'day'> & { readonly days: number }
  /** Those that were begun, the one visited last first. */
  readonly documents: readonly DocumentOutlook[]
}
