import type { WritableDb } from '#main/db/database.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { Day, StudyDay } from '#shared/model/statistics.ts'

interface PageRow {
  readonly documentId: DocumentId
  readonly title: string
  readonly length: number
  readonly activeMs: number
  readonly isDone: 0 | 1
}

/** The rows that say when and how long the learner studied. */
export function createStatisticsRepo(db: WritableDb) {
  const addTime = db.writer.prepare<[Day, number]>(`
    INSERT INTO study_days (day, active_ms) VALUES (?, ?)
    ON CONFLICT (day) DO UPDATE SET active_ms = active_ms + excluded.active_ms
  `)
  const addSentence = db.writer.prepare<[Day]>(`
    INSERT INTO study_days (day, sentences) VALUES (?, 1)
    ON CONFLICT (day) DO UPDATE SET sentences = sentences + 1
  `)
  const addPageTime = db.writer.prepare<[number, PageId]>(`
    INSERT INTO page_times (page_id, active_ms) SELECT id, ? FROM pages WHERE id = ?
    ON CONFLICT (page_id) DO UPDATE SET active_ms = active_ms + excluded.active_ms
  `)
  const days = db.prepare<[Day], StudyDay>(
    'SELECT day, active_ms AS activeMs, sentences FROM study_days WHERE day >= ? ORDER BY day',
  )
  const total = db.prepare<[], { days: number; activeMs: number; sentences: number }>(`
    SELECT count(*) AS days, coalesce(sum(active_ms), 0) AS activeMs, coalesce(sum(sentences), 0) AS sentences
    FROM study_days
  `)
  const pages = db.prepare<[], PageRow>(`
    SELECT d.id AS documentId, d.title, length(p.text) AS length, coalesce(t.active_ms, 0) AS activeMs,
      coalesce(s.state = 'done', 0) AS isDone
    FROM document_progress b CROSS JOIN documents d ON d.id = b.document_id
    CROSS JOIN pages p ON p.document_id = d.id
    LEFT JOIN page_times t ON t.page_id = p.id LEFT JOIN page_progress s ON s.page_id = p.id
    WHERE d.removed_at IS NULL ORDER BY b.visited_at DESC, d.id
  `)
  return {
    transaction: <T>(work: () => T): T => db.transaction(work),
    addTime: (day: Day, ms: number): void => {
      addTime.run(day, ms)
    },
    addSentence: (day: Day): void => {
      addSentence.run(day)
    },
    /** A page that is not there takes no time. */
    addPageTime: (pageId: PageId, ms: number): void => {
      addPageTime.run(ms, pageId)
    },
    /** From this day on, oldest first. */
    days: (from: Day) => days.all(from),
    total: () => total.get() ?? { days: 0, activeMs: 0, sentences: 0 },
    /** Every page of the documents that were begun and are in the library, document by document. */
    pages: () => pages.all().map(({ isDone, ...page }) => ({ ...page, isDone: isDone === 1 })),
  }
}

export type StatisticsRepo = ReturnType<typeof createStatisticsRepo>
