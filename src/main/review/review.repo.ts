import type { WritableDb } from '#main/db/database.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { NewReviewWord, ReviewWord } from '#shared/model/review.ts'

/** The rows of the learner's word list. */
export function createReviewRepo(db: WritableDb) {
  const list = db.prepare<[], ReviewWord>(`
    SELECT w.id, w.term, w.zh, w.page_id AS pageId, w.context, w.start, w.added_at AS addedAt,
      p.number AS pageNumber, d.id AS documentId, d.title AS documentTitle
    FROM review_words w JOIN pages p ON p.id = w.page_id JOIN documents d ON d.id = p.document_id
    WHERE w.removed_at IS NULL AND d.removed_at IS NULL ORDER BY w.added_at DESC, w.id DESC
  `)
  const same = db.prepare<[string], { id: number }>(
    'SELECT id FROM review_words WHERE term = ? AND removed_at IS NULL LIMIT 1',
  )
  const found = db.prepare<[number], { id: number }>('SELECT id FROM review_words WHERE id = ?')
  const page = db.prepare<[PageId], { found: number }>('SELECT 1 AS found FROM pages WHERE id = ?')
  const add = db.writer.prepare<[string, string, PageId, string, number | null, number]>(`
    INSERT INTO review_words (term, zh, page_id, context, start, added_at) VALUES (?, ?, ?, ?, ?, ?)
  `)
  const remove = db.writer.prepare<[number | null, number]>(
    'UPDATE review_words SET removed_at = ? WHERE id = ?',
  )
  return {
    durably: <T>(work: () => T): T => db.durably(work),
    /** The list, the last added first, without what was met in documents that are in the recycle bin. */
    list: (): readonly ReviewWord[] => list.all(),
    /** The entry on the list that is written like this, in any case. */
    findSame: (term: string): number | undefined => same.get(term)?.id,
    exists: (id: number): boolean => found.get(id) !== undefined,
    pageExists: (pageId: PageId): boolean => page.get(pageId) !== undefined,
    /** Returns the new row's id. */
    add: ({ term, zh, pageId, context, start }: NewReviewWord, at: number): number =>
      add.run(term, zh, pageId, context, start, at).insertedId,
    /** Null brings it back. */
    remove: (id: number, at: number | null): void => {
      remove.run(at, id)
    },
  }
}

export type ReviewRepo = ReturnType<typeof createReviewRepo>
