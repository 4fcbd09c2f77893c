import type { PageId } from './ids.ts'

/** The learner's own Markdown for one page. */
export interface Note {
  readonly pageId: PageId
  readonly text: string
  /** Rises by one with each save; a save that names an older revision is refused, so nothing is overwritten unseen. */
  readonly revision: number
  /** Milliseconds since 1970, or null for a note that was never saved. */
  readonly savedAt: number | null
}

/** One change of a note's text, as one stretch of it replaced by another. Offsets are UTF-16 units. */
export interface NoteChange {
  /** Rises by one with each change of the note. */
  readonly step: number
  readonly at: number
  readonly removed: string
  readonly inserted: string
}

/** What undoing a note leads back through, over all sessions, and what redoing brings again. */
export interface NoteChanges {
  /** Oldest first. */
  readonly changes: readonly NoteChange[]
  /** The step of the last change that the text has; those that follow it were undone. 0: it has none of them. */
  readonly done: number
}

/** How the changes that are kept become those of the text that is saved with them. */
export interface ChangesUpdate {
  /** The last step that stays as it is kept. */
  readonly after: number
  /** What follows it, in order; nothing else does. */
  readonly changes: readonly NoteChange[]
  /** See `NoteChanges`. */
  readonly done: number
}

/** So many changes of a note can be undone. */
export const KEPT_CHANGES = 50
