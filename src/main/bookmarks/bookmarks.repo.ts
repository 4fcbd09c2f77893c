import type { WritableDb } from '#main/db/database.ts'
import type { Bookmark, BookmarkPlace } from '#shared/model/bookmark.ts'
import type { PageId } from '#shared/model/ids.ts'

/** The rows of bookmarks. */
export function createBookmarksRepo(db: WritableDb) {
  const list = db.prepare<[], Bookmark>(`
    SELECT b.id, b.page_id AS pageId, b.at, p.document_id AS documentId, d.title AS documentTitle,
      p.number AS pageNumber, b.label, b.created_at AS createdAt
    FROM bookmarks b JOIN pages p ON p.id = b.page_id JOIN documents d ON d.id = p.document_id
    WHERE b.removed_at IS NULL AND d.removed_at IS NULL
    ORDER BY d.id, p.number, b.at NULLS FIRST
  `)
  const one = db.prepare<[number], Bookmark>(`
    SELECT b.id, b.page_id AS pageId, b.at, p.document_id AS documentId, d.title AS documentTitle,
      p.number AS pageNumber, b.label, b.created_at AS createdAt
    FROM bookmarks b JOIN pages p ON p.id = b.page_id JOIN documents d ON d.id = p.document_id
    WHERE b.id = ?
  `)
  const there = db.prepare<[PageId, number], { id: number }>(
    'SELECT id FROM bookmarks WHERE page_id = ? AND coalesce(at, -1) = ? AND removed_at IS NULL',
  )
  const page = db.prepare<[PageId], { found: number }>('SELECT 1 AS found FROM pages WHERE id = ?')
  const add = db.writer.prepare<[PageId, number | null, string, number]>(
    'INSERT INTO bookmarks (page_id, at, label, created_at) VALUES (?, ?, ?, ?)',
  )
  const remove = db.writer.prepare<[number | null, number]>(
    'UPDATE bookmarks SET removed_at = ? WHERE id = ?',
  )
  return {
    durably: <T>(work: () => T): T => db.durably(work),
    pageExists: (pageId: PageId): boolean => page.get(pageId) !== undefined,
    /** Those that were not removed, of documents that were not either, in the order of documents, pages and text. */
    list: (): readonly Bookmark[] => list.all(),
    find: (id: number): Bookmark | undefined => one.get(id),
    /** The id of the bookmark that stands at a place. */
    at: ({ pageId, at }: BookmarkPlace): number | undefined => there.get(pageId, at ?? -1)?.id,
    /** Returns the new row's id. */
    add: ({ pageId, at }: BookmarkPlace, label: string, createdAt: number): number =>
      add.run(pageId, at, label, createdAt).insertedId,
    /** Null brings it back. */
    remove: (id: number, removedAt: number | null): void => {
      remove.run(removedAt, id)
    },
  }
}

export type BookmarksRepo = ReturnType<typeof createBookmarksRepo>
