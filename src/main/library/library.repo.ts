import type { WritableDb } from '#main/db/database.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { DocumentSummary, PageSummary, ReadState, RemovedDocument } from '#shared/model/library.ts'

interface DocumentRow extends Omit<DocumentSummary, 'bundled'> {
  readonly bundled: 0 | 1
}
interface RemovedRow extends Omit<RemovedDocument, 'bundled'> {
  readonly bundled: 0 | 1
}
interface PageRow {
  readonly id: PageId
  readonly number: number
  readonly title: string
  readonly state: ReadState
  readonly hasNote: 0 | 1
}
interface PageContent {
  readonly documentId: DocumentId
  readonly number: number
  readonly title: string
  readonly text: string
}
interface NewDocument {
  readonly title: string
  readonly contentHash: string
  readonly bundled: boolean
  /** Milliseconds since 1970. */
  readonly createdAt: number
}
interface NewPage {
  readonly number: number
  readonly title: string
  readonly text: string
}

/** The rows of documents and their pages. */
export function createLibraryRepo(db: WritableDb) {
  const documents = db.prepare<[], DocumentRow>(`
    SELECT d.id, d.title, d.bundled, p.last_page_id AS lastPageId,
      (SELECT number FROM pages WHERE id = p.last_page_id) AS lastPageNumber,
      (SELECT count(*) FROM pages WHERE document_id = d.id) AS pageCount,
      (SELECT count(*) FROM pages JOIN page_progress ON page_id = pages.id
        WHERE document_id = d.id AND state = 'done') AS doneCount
    FROM documents d LEFT JOIN document_progress p ON p.document_id = d.id
    WHERE d.removed_at IS NULL
    ORDER BY p.visited_at DESC NULLS LAST, d.id
  `)
  const pages = db.prepare<[DocumentId], PageRow>(`
    SELECT pages.id, number, title, coalesce(state, 'unseen') AS state,
      EXISTS (SELECT 1 FROM notes WHERE page_id = pages.id AND text <> '') AS hasNote
    FROM pages LEFT JOIN page_progress ON page_id = pages.id
    WHERE document_id = ? ORDER BY number
  `)
  const found = db.prepare<[DocumentId], { found: number }>(
    'SELECT 1 AS found FROM documents WHERE id = ? AND removed_at IS NULL',
  )
  const byHash = db.prepare<[string], { id: DocumentId; pageCount: number }>(`
    SELECT id, (SELECT count(*) FROM pages WHERE document_id = documents.id) AS pageCount
    FROM documents WHERE content_hash = ?
  `)
  const count = db.prepare<[], { count: number }>(
    'SELECT count(*) AS count FROM documents WHERE removed_at IS NULL',
  )
  const bundled = db.prepare<[], { id: DocumentId }>(`
    SELECT id FROM documents WHERE bundled = 1 UNION SELECT highest FROM erased WHERE what = 'course' LIMIT 1
  `)
  const text = db.prepare<[PageId], { text: string }>('SELECT text FROM pages WHERE id = ?')
  const content = db.prepare<[PageId], PageContent>(
    'SELECT document_id AS documentId, number, title, text FROM pages WHERE id = ?',
  )
  const pageToOpen = db.prepare<[], { id: PageId }>(`
    SELECT coalesce(
      (SELECT last_page_id FROM document_progress JOIN documents d ON d.id = document_id
        WHERE d.removed_at IS NULL ORDER BY visited_at DESC LIMIT 1),
      (SELECT pages.id FROM documents d JOIN pages ON document_id = d.id
        WHERE d.removed_at IS NULL ORDER BY d.id, number LIMIT 1)
    ) AS id WHERE id IS NOT NULL
  `)
  const removed = db.prepare<[], RemovedRow>(`
    SELECT d.id, d.title, d.bundled, d.removed_at AS removedAt,
      (SELECT count(*) FROM pages WHERE document_id = d.id) AS pageCount,
      (SELECT count(*) FROM pages JOIN notes ON page_id = pages.id
        WHERE document_id = d.id AND notes.text <> '') AS noteCount
    FROM documents d WHERE d.removed_at IS NOT NULL ORDER BY d.removed_at DESC, d.id
  `)
  const rename = db.writer.prepare<[string, DocumentId]>(
    'UPDATE documents SET title = ? WHERE id = ? AND removed_at IS NULL',
  )
  const remove = db.writer.prepare<[number, DocumentId]>(
    'UPDATE documents SET removed_at = ? WHERE id = ? AND removed_at IS NULL',
  )
  const restore = db.writer.prepare<[DocumentId]>(
    'UPDATE documents SET removed_at = NULL WHERE id = ? AND removed_at IS NOT NULL',
  )
  // Ids above every one that is and every one that was deleted for good.
  const addDocument = db.writer.prepare<[string, string, number, number]>(`
    INSERT INTO documents (id, title, content_hash, bundled, created_at) VALUES (
      1 + max(
        coalesce((SELECT max(id) FROM documents), 0),
        coalesce((SELECT highest FROM erased WHERE what = 'document'), 0)
      ), ?, ?, ?, ?)
  `)
  const addPage = db.writer.prepare<[DocumentId, number, string, string]>(`
    INSERT INTO pages (id, document_id, number, title, text) VALUES (
      1 + max(
        coalesce((SELECT max(id) FROM pages), 0),
        coalesce((SELECT highest FROM erased WHERE what = 'page'), 0)
      ), ?, ?, ?, ?)
  `)
  const markBundled = db.writer.prepare<[DocumentId]>('UPDATE documents SET bundled = 1 WHERE id = ?')

  return {
    transaction: <T>(work: () => T): T => db.transaction(work),
    /** The documents of the library, the one that was read last first, then the oldest. */
    documents: (): readonly DocumentSummary[] =>
      documents.all().map((row) => ({ ...row, bundled: row.bundled === 1 })),
    pages: (documentId: DocumentId): readonly PageSummary[] =>
      pages.all(documentId).map((row) => ({ ...row, hasNote: row.hasNote === 1 })),
    countDocuments: (): number => count.get()?.count ?? 0,
    documentExists: (documentId: DocumentId): boolean => found.get(documentId) !== undefined,
    findByHash: (contentHash: string) => byHash.get(contentHash),
    /** Whether the course that comes with the app is there, or was deleted for good. */
    hasBundled: (): boolean => bundled.get() !== undefined,
    pageText: (pageId: PageId): string | undefined => text.get(pageId)?.text,
    page: (pageId: PageId): PageContent | undefined => content.get(pageId),
    /** The page the reader will open: the last one of the document read last, or the very first. */
    pageToOpen: (): PageId | undefined => pageToOpen.get()?.id,
    addDocument: (
      { title, contentHash, bundled, createdAt }: NewDocument,
      content: readonly NewPage[],
    ): DocumentId => {
      const id = addDocument.run(title, contentHash, bundled ? 1 : 0, createdAt).insertedId as DocumentId
      for (const page of content) addPage.run(id, page.number, page.title, page.text)
      return id
    },
    /** The documents in the recycle bin, the one removed last first. */
    removed: (): readonly RemovedDocument[] =>
      removed.all().map((row) => ({ ...row, bundled: row.bundled === 1 })),
    /** Says whether there is such a document in the library. */
    rename: (documentId: DocumentId, title: string): boolean => rename.run(title, documentId).changes > 0,
    /** Puts a document into the recycle bin with all that belongs to it; says whether it was in the library. */
    remove: (documentId: DocumentId, at: number): boolean => remove.run(at, documentId).changes > 0,
    /** Brings a document back from the recycle bin; says whether it was there. */
    restore: (documentId: DocumentId): boolean => restore.run(documentId).changes > 0,
    markBundled: (documentId: DocumentId): void => {
      markBundled.run(documentId)
    },
  }
}

export type LibraryRepo = ReturnType<typeof createLibraryRepo>
