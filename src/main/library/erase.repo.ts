import type { WritableDb } from '#main/db/database.ts'
import type { DocumentId } from '#shared/model/ids.ts'
import type { Losses } from '#shared/model/library.ts'

/** What holds its page because the learner wrote it; everything else goes with the page. In this order. */
const WRITTEN = [
  'notes',
  'note_history',
  'note_changes',
  'highlights',
  'study_sections',
  'study_versions',
  'answer_rests',
  'review_words',
  'bookmarks',
] as const

/** Deletes the rows of documents in the recycle bin. */
export function createEraseRepo(db: WritableDb) {
  const removed = db.prepare<[DocumentId], { found: number }>(
    'SELECT 1 AS found FROM documents WHERE id = ? AND removed_at IS NOT NULL',
  )
  const losses = db.prepare<[DocumentId], Losses>(`
    WITH own AS (SELECT id FROM pages WHERE document_id = ?)
    SELECT
      (SELECT count(*) FROM own) AS pages,
      (SELECT count(*) FROM notes WHERE page_id IN own AND text <> '') AS notes,
      (SELECT count(*) FROM highlights WHERE page_id IN own AND removed_at IS NULL) AS highlights,
      (SELECT count(*) FROM recordings WHERE page_id IN own) AS recordings,
      (SELECT count(*) FROM page_progress WHERE page_id IN own AND state <> 'unseen') AS pagesRead,
      (SELECT count(*) FROM bookmarks WHERE page_id IN own AND removed_at IS NULL) AS bookmarks,
      (SELECT count(*) FROM review_words WHERE page_id IN own AND removed_at IS NULL) AS words,
      (SELECT count(*) FROM study_sections WHERE page_id IN own AND version_id IS NOT NULL) AS sections
  `)
  const remember = [
    `INSERT INTO erased SELECT 'document', max(id) FROM documents WHERE true
      ON CONFLICT DO UPDATE SET highest = max(highest, excluded.highest)`,
    `INSERT INTO erased SELECT 'page', max(id) FROM pages WHERE true HAVING max(id) IS NOT NULL
      ON CONFLICT DO UPDATE SET highest = max(highest, excluded.highest)`,
  ].map((sql) => db.writer.prepare<[]>(sql))
  const rememberCourse = db.writer.prepare<[DocumentId]>(
    `INSERT INTO erased SELECT 'course', id FROM documents WHERE id = ? AND bundled = 1
      ON CONFLICT DO UPDATE SET highest = excluded.highest`,
  )
  const written = WRITTEN.map((table) =>
    db.writer.prepare<[DocumentId]>(
      'DELETE FROM '.concat(table, ' WHERE page_id IN (SELECT id FROM pages WHERE document_id = ?)'),
    ),
  )
  const erase = db.writer.prepare<[DocumentId]>('DELETE FROM documents WHERE id = ?')

  return {
    durably: <T>(work: () => T): T => db.durably(work),
    isRemoved: (documentId: DocumentId): boolean => removed.get(documentId) !== undefined,
    /** What the learner would lose with the document. */
    losses: (documentId: DocumentId): Losses | undefined => losses.get(documentId),
    /** Deletes the document with all that belongs to it. Its id and those of its pages are never given again. */
    erase: (documentId: DocumentId): void => {
      for (const statement of remember) statement.run()
      rememberCourse.run(documentId)
      for (const statement of written) statement.run(documentId)
      erase.run(documentId)
    },
  }
}

export type EraseRepo = ReturnType<typeof createEraseRepo>
