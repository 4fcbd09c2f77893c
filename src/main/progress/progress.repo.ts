import type { WritableDb } from '#main/db/database.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { ReadState } from '#shared/model/library.ts'
import type { ReadingPlace } from '#shared/model/reading-place.ts'
import type { SectionName } from '#shared/model/study.ts'

interface PlaceRow {
  readonly sentence: number | null
  readonly topSentence: number | null
  readonly topSection: SectionName | null
  readonly shift: number
}
type PlaceValues = [PageId, number | null, number | null, SectionName | null, number]

/** The rows that say what was read and heard. */
export function createProgressRepo(db: WritableDb) {
  const documentOf = db.prepare<[PageId], { documentId: DocumentId }>(
    'SELECT document_id AS documentId FROM pages WHERE id = ?',
  )
  const setLastPage = db.writer.prepare<[DocumentId, PageId, number]>(`
    INSERT INTO document_progress (document_id, last_page_id, visited_at) VALUES (?, ?, ?)
    ON CONFLICT (document_id) DO UPDATE SET last_page_id = excluded.last_page_id, visited_at = excluded.visited_at
  `)
  const setState = db.writer.prepare<[PageId, ReadState, number]>(`
    INSERT INTO page_progress (page_id, state, changed_at, by_hand) VALUES (?, ?, ?, 1)
    ON CONFLICT (page_id) DO UPDATE SET state = excluded.state, changed_at = excluded.changed_at, by_hand = 1
  `)
  const startReading = db.writer.prepare<[PageId, number]>(`
    INSERT INTO page_progress (page_id, state, changed_at) VALUES (?, 'reading', ?)
    ON CONFLICT (page_id) DO UPDATE SET state = 'reading', changed_at = excluded.changed_at WHERE state = 'unseen'
  `)
  const finish = db.writer.prepare<[PageId, number]>(`
    INSERT INTO page_progress (page_id, state, changed_at) VALUES (?, 'done', ?)
    ON CONFLICT (page_id) DO UPDATE SET state = 'done', changed_at = excluded.changed_at
    WHERE by_hand = 0 AND state <> 'done'
  `)
  const addListen = db.writer.prepare<[PageId, number, number]>(`
    INSERT INTO listens (page_id, sentence, count, last_at) VALUES (?, ?, 1, ?)
    ON CONFLICT (page_id, sentence) DO UPDATE SET count = count + 1, last_at = excluded.last_at
  `)
  const listens = db.prepare<[PageId], { sentence: number; count: number }>(
    'SELECT sentence, count FROM listens WHERE page_id = ? ORDER BY sentence',
  )
  const countHeard = db.prepare<[PageId], { count: number }>(
    'SELECT count(*) AS count FROM listens WHERE page_id = ?',
  )
  const place = db.prepare<[PageId], PlaceRow>(`
    SELECT sentence, top_sentence AS topSentence, top_section AS topSection, shift
    FROM reading_places WHERE page_id = ?
  `)
  const setPlace = db.writer.prepare<PlaceValues>(`
    INSERT INTO reading_places (page_id, sentence, top_sentence, top_section, shift) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (page_id) DO UPDATE SET sentence = excluded.sentence, top_sentence = excluded.top_sentence,
      top_section = excluded.top_section, shift = excluded.shift
  `)
  return {
    transaction: <T>(work: () => T): T => db.transaction(work),
    documentOf: (pageId: PageId): DocumentId | undefined => documentOf.get(pageId)?.documentId,
    setLastPage: (documentId: DocumentId, pageId: PageId, at: number): void => {
      setLastPage.run(documentId, pageId, at)
    },
    /** What the learner says of a page themselves. */
    setState: (pageId: PageId, state: ReadState, at: number): void => {
      setState.run(pageId, state, at)
    },
    /** An unseen page becomes one that is being read; any other state stays. */
    startReading: (pageId: PageId, at: number): void => {
      startReading.run(pageId, at)
    },
    /** The page is done, unless the learner said themselves how it stands. Says whether that is news. */
    finish: (pageId: PageId, at: number): boolean => finish.run(pageId, at).changes > 0,
    addListen: (pageId: PageId, sentence: number, at: number): void => {
      addListen.run(pageId, sentence, at)
    },
    listens: (pageId: PageId) => listens.all(pageId),
    /** How many different sentences of the page were heard. */
    countHeard: (pageId: PageId): number => countHeard.get(pageId)?.count ?? 0,
    place: (pageId: PageId): ReadingPlace | null => {
      const row = place.get(pageId)
      return row ? { sentence: row.sentence, top: row.topSentence ?? row.topSection, shift: row.shift } : null
    },
    setPlace: (pageId: PageId, { sentence, top, shift }: ReadingPlace): void => {
      const isSection = typeof top === 'string'
      setPlace.run(pageId, sentence, isSection ? null : top, isSection ? top : null, shift)
    },
  }
}

export type ProgressRepo = ReturnType<typeof createProgressRepo>
