import type { WritableDb } from '#main/db/database.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { SearchKind } from '#shared/model/search.ts'

/** Something whose text has to be read into the index. */
export interface QueuedText {
  readonly kind: SearchKind
  readonly pageId: PageId
  readonly turn: number
}

/** What the index keeps of a text; `title` counts for more than what stands in the text. */
export interface IndexedText {
  readonly title: string
  readonly text: string
  readonly sections: string
}

export interface Candidate {
  readonly id: number
  /** Lower is better. */
  readonly rank: number
  readonly documentId: DocumentId
}

export interface FoundText {
  readonly id: number
  readonly pageId: PageId
  readonly pageNumber: number
  readonly pageTitle: string
  readonly kind: SearchKind
  readonly sections: string
  /** With its hits marked: see src/core/search/index-text.ts. */
  readonly marked: string
}

/** Which entries may be found: null means any. */
export interface SearchFilter {
  readonly kind: SearchKind | null
  readonly documentId: DocumentId | null
  readonly pageId: PageId | null
}

type KindAndDocument = readonly [
  match: string,
  kind: SearchKind | null,
  kind: SearchKind | null,
  document: DocumentId | null,
  document: DocumentId | null,
  limit: number,
]

/** The rows of the full-text index, and of the queue of what it does not have yet. */
export function createSearchRepo(db: WritableDb) {
  return { ...createIndexReader(db), ...createIndexWriter(db) }
}

export type SearchRepo = ReturnType<typeof createSearchRepo>

function createIndexReader(db: WritableDb) {
  // A page's few entries are looked up one by one; everything else is filtered while the matches go by. What lies in
  // the recycle bin is not found.
  const ofPage = db.prepare<[match: string, page: PageId, limit: number], Candidate>(`
    SELECT e.id, i.rank, e.document_id AS documentId
    FROM search_entries e CROSS JOIN search_index i ON i.rowid = e.id
    WHERE i.search_index MATCH ? AND e.page_id = ?
      AND e.document_id NOT IN (SELECT id FROM documents WHERE removed_at IS NOT NULL) LIMIT ?
  `)
  const anywhere = db.prepare<KindAndDocument, Candidate>(`
    SELECT e.id, i.rank, e.document_id AS documentId
    FROM search_index i CROSS JOIN search_entries e ON e.id = i.rowid
    WHERE i.search_index MATCH ? AND (? IS NULL OR e.kind = ?) AND (? IS NULL OR e.document_id = ?)
      AND e.document_id NOT IN (SELECT id FROM documents WHERE removed_at IS NOT NULL) LIMIT ?
  `)
  // One pass over the matches between the first and the last that is wanted: a pass for each would cost more where the
  // expression has a beginning of a word. The plus keeps the ids from being looked up one by one.
  const found = db.prepare<[match: string, from: number, to: number, ids: string], FoundText>(`
    SELECT e.id, e.page_id AS pageId, p.number AS pageNumber, p.title AS pageTitle, e.kind, e.sections,
      highlight(search_index, 1, char(2), char(3)) AS marked
    FROM search_index i
    CROSS JOIN search_entries e ON e.id = i.rowid
    CROSS JOIN pages p ON p.id = e.page_id
    WHERE i.search_index MATCH ? AND i.rowid BETWEEN ? AND ?
      AND +i.rowid IN (SELECT value FROM json_each(?))
  `)
  const documents = db.prepare<[], { documentId: DocumentId; title: string }>(
    'SELECT id AS documentId, title FROM documents WHERE removed_at IS NULL ORDER BY id',
  )
  const documentOf = db.prepare<[PageId], { documentId: DocumentId }>(
    'SELECT document_id AS documentId FROM pages WHERE id = ?',
  )
  return {
    /** Up to `limit` entries that the expression matches, in no order. Throws for an expression that is not well formed. */
    candidates: (match: string, { kind, documentId, pageId }: SearchFilter, limit: number) =>
      pageId === null
        ? anywhere.all(match, kind, kind, documentId, documentId, limit)
        : ofPage.all(match, pageId, limit),
    /** What the entries say, with the hits marked, in no order. At least one must be asked for. */
    found: (match: string, ids: readonly number[]) =>
      found.all(match, Math.min(...ids), Math.max(...ids), JSON.stringify(ids)),
    documents: () => documents.all(),
    documentOf: (pageId: PageId): DocumentId | undefined => documentOf.get(pageId)?.documentId,
  }
}

function createIndexWriter(db: WritableDb) {
  const queued = db.prepare<[SearchKind, number], QueuedText>(
    'SELECT kind, page_id AS pageId, turn FROM search_queue WHERE kind = ? LIMIT ?',
  )
  const waiting = db.prepare<[], { count: number }>('SELECT count(*) AS count FROM search_queue')
  const page = db.prepare<[PageId], { title: string; text: string }>(
    'SELECT title, text FROM pages WHERE id = ?',
  )
  const note = db.prepare<[PageId], { text: string }>('SELECT text FROM notes WHERE page_id = ?')
  const entry = db.prepare<[PageId, SearchKind], { id: number }>(
    'SELECT id FROM search_entries WHERE page_id = ? AND kind = ?',
  )
  const state = db.prepare<[string], { value: string }>('SELECT value FROM search_state WHERE key = ?')
  const addEntry = db.writer.prepare<[SearchKind, string, PageId]>(`
    INSERT INTO search_entries (page_id, document_id, kind, sections)
    SELECT id, document_id, ?, ? FROM pages WHERE id = ?
  `)
  const addText = db.writer.prepare<[number, string, string]>(
    'INSERT INTO search_index (rowid, title, text) VALUES (?, ?, ?)',
  )
  const dropEntry = db.writer.prepare<[PageId, SearchKind]>(
    'DELETE FROM search_entries WHERE page_id = ? AND kind = ?',
  )
  const unqueue = db.writer.prepare<[SearchKind, PageId, number]>(
    'DELETE FROM search_queue WHERE kind = ? AND page_id = ? AND turn = ?',
  )
  const setState = db.writer.prepare<[string, string]>(
    'INSERT INTO search_state (key, value) VALUES (?, ?) ON CONFLICT DO UPDATE SET value = excluded.value',
  )
  const queueStudy = db.writer.prepare<[]>(`
    INSERT INTO search_queue (kind, page_id) SELECT 'study', id FROM pages WHERE true
    ON CONFLICT DO UPDATE SET turn = turn + 1
  `)

  return {
    transaction: <T>(work: () => T): T => db.transaction(work),
    /** Up to `limit` texts of this kind that wait to be read. */
    queued: (kind: SearchKind, limit: number) => queued.all(kind, limit),
    waiting: (): number => waiting.get()?.count ?? 0,
    pageText: (pageId: PageId) => page.get(pageId),
    noteText: (pageId: PageId): string => note.get(pageId)?.text ?? '',
    /**
     * Puts a text into the index in place of the one that stands there, or takes that out where there is none. It waits
     * no longer, unless it was changed again meanwhile.
     */
    put: ({ kind, pageId, turn }: QueuedText, content: IndexedText | null): void => {
      dropEntry.run(pageId, kind)
      if (content !== null) {
        addEntry.run(kind, content.sections, pageId)
        const added = entry.get(pageId, kind)
        if (added) addText.run(added.id, content.title, content.text)
      }
      unqueue.run(kind, pageId, turn)
    },
    /** What the study sections in the index were made from; null before they were. */
    studySources: (): string | null => state.get('study-sources')?.value ?? null,
    /** Notes what the study sections are made from, and has all of them read again. */
    readStudyAgain: (sources: string): void =>
      db.transaction(() => {
        queueStudy.run()
        setState.run('study-sources', sources)
      }),
    rebuild: (): void => rebuild(db),
  }
}

/** Throws the index away, whatever state it is in, and has everything read again. */
function rebuild(db: WritableDb): void {
  const steps = [
    'DROP TRIGGER search_entry_gone',
    'DROP TABLE search_index',
    'DELETE FROM search_entries',
    `CREATE VIRTUAL TABLE search_index USING fts5 (
      title, text, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
    )`,
    "INSERT INTO search_index (search_index, rank) VALUES ('rank', 'bm25(10.0, 1.0)')",
    `CREATE TRIGGER search_entry_gone AFTER DELETE ON search_entries BEGIN
      DELETE FROM search_index WHERE rowid = old.id;
    END`,
    "INSERT INTO search_queue (kind, page_id) SELECT 'text', id FROM pages WHERE true ON CONFLICT DO NOTHING",
    "INSERT INTO search_queue (kind, page_id) SELECT 'study', id FROM pages WHERE true ON CONFLICT DO NOTHING",
    "INSERT INTO search_queue (kind, page_id) SELECT 'note', page_id FROM notes WHERE true ON CONFLICT DO NOTHING",
  ]
  db.transaction(() => {
    for (const step of steps) db.writer.prepare<[]>(step).run()
  })
}
