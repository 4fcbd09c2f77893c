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
