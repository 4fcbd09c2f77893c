import type { WritableDb } from '#main/db/database.ts'
import type { AnswerRest } from '#shared/model/answer-rest.ts'
import type { PageId } from '#shared/model/ids.ts'

/** The rows of what found no place in answers. */
export function createRestsRepo(db: WritableDb) {
  const list = db.prepare<[PageId], AnswerRest>(`
    SELECT id, page_id AS pageId, text, added_at AS addedAt FROM answer_rests
    WHERE page_id = ? AND dismissed_at IS NULL ORDER BY id
  `)
  const found = db.prepare<[number], { id: number }>('SELECT id FROM answer_rests WHERE id = ?')
  const same = db.prepare<[PageId, string], { id: number }>(
    'SELECT id FROM answer_rests WHERE page_id = ? AND text = ? ORDER BY id LIMIT 1',
  )
  const page = db.prepare<[PageId], { found: number }>('SELECT 1 AS found FROM pages WHERE id = ?')
  const add = db.writer.prepare<[PageId, string, number]>(
    'INSERT INTO answer_rests (page_id, text, added_at) VALUES (?, ?, ?)',
  )
  const dismiss = db.writer.prepare<[number | null, number]>(
    'UPDATE answer_rests SET dismissed_at = ? WHERE id = ?',
  )
  return {
    durably: <T>(work: () => T): T => db.durably(work),
    pageExists: (pageId: PageId): boolean => page.get(pageId) !== undefined,
    /** What the learner is not done with, in the order it came. */
    list: (pageId: PageId): readonly AnswerRest[] => list.all(pageId),
    exists: (id: number): boolean => found.get(id) !== undefined,
    /** The page's row with this very text, dismissed or not. */
    findSame: (pageId: PageId, text: string): number | undefined => same.get(pageId, text)?.id,
    add: (pageId: PageId, text: string, at: number): void => {
      add.run(pageId, text, at)
    },
    /** Null brings it back. */
    dismiss: (id: number, at: number | null): void => {
      dismiss.run(at, id)
    },
  }
}

export type RestsRepo = ReturnType<typeof createRestsRepo>
