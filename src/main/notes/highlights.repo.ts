import type { WritableDb } from '#main/db/database.ts'
import type { Highlight, HighlightAnchor, HighlightColour } from '#shared/model/highlight.ts'
import type { PageId } from '#shared/model/ids.ts'

export interface NewHighlight extends HighlightAnchor {
  readonly pageId: PageId
  readonly colour: HighlightColour
}

/** The rows of what the learner marked. */
export function createHighlightsRepo(db: WritableDb) {
  const list = db.prepare<[PageId], Highlight>(`
    SELECT id, page_id AS pageId, start, "end", quote, before, after, colour, comment, created_at AS createdAt
    FROM highlights WHERE page_id = ? AND removed_at IS NULL ORDER BY start, id
  `)
  const one = db.prepare<[number], Highlight>(`
    SELECT id, page_id AS pageId, start, "end", quote, before, after, colour, comment, created_at AS createdAt
    FROM highlights WHERE id = ?
  `)
  const page = db.prepare<[PageId], { found: number }>('SELECT 1 AS found FROM pages WHERE id = ?')
  const add = db.writer.prepare<[PageId, number, number, string, string, string, HighlightColour, number]>(`
    INSERT INTO highlights (page_id, start, "end", quote, before, after, colour, created_at)
    VALUES (?, ?, ?, ?, ?, ?, ?, ?)
  `)
  const change = db.writer.prepare<[HighlightColour, string, number]>(
    'UPDATE highlights SET colour = ?, comment = ? WHERE id = ?',
  )
  const remove = db.writer.prepare<[number | null, number]>(
    'UPDATE highlights SET removed_at = ? WHERE id = ?',
  )
  return {
    durably: <T>(work: () => T): T => db.durably(work),
    pageExists: (pageId: PageId): boolean => page.get(pageId) !== undefined,
    /** What is marked on the page and was not removed, in the order of the text. */
    list: (pageId: PageId): readonly Highlight[] => list.all(pageId),
    find: (id: number): Highlight | undefined => one.get(id),
    /** Returns the new row's id. */
    add: ({ pageId, start, end, quote, before, after, colour }: NewHighlight, createdAt: number): number =>
      add.run(pageId, start, end, quote, before, after, colour, createdAt).insertedId,
    change: (id: number, colour: HighlightColour, comment: string): void => {
      change.run(colour, comment, id)
    },
    /** Null brings it back. */
    remove: (id: number, removedAt: number | null): void => {
      remove.run(removedAt, id)
    },
  }
}

export type HighlightsRepo = ReturnType<typeof createHighlightsRepo>
