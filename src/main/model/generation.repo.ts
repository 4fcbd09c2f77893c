import type { WritableDb } from '#main/db/database.ts'
import type { ErrorCode } from '#shared/bridge/errors.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { SectionName } from '#shared/model/study.ts'

export interface QueuedSection {
  readonly pageId: PageId
  readonly section: SectionName
}
interface QueueRow extends QueuedSection {
  readonly failure: ErrorCode | null
}

/** The rows of what a local model is to write. Those of documents in the recycle bin rest until these come back. */
export function createGenerationRepo(db: WritableDb) {
  const all = db.prepare<[], QueueRow>(`
    SELECT q.page_id AS pageId, q.section, q.failure
    FROM generation_queue q JOIN pages p ON p.id = q.page_id JOIN documents d ON d.id = p.document_id
    WHERE d.removed_at IS NULL ORDER BY q.id
  `)
  const next = db.prepare<[], QueuedSection>(`
    SELECT q.page_id AS pageId, q.section
    FROM generation_queue q JOIN pages p ON p.id = q.page_id JOIN documents d ON d.id = p.document_id
    WHERE d.removed_at IS NULL AND q.failure IS NULL ORDER BY q.id LIMIT 1
  `)
  const removed = db.prepare<[PageId], { found: number }>(`
    SELECT 1 AS found FROM pages p JOIN documents d ON d.id = p.document_id
    WHERE p.id = ? AND d.removed_at IS NOT NULL
  `)
  const page = db.prepare<[PageId], { number: number; text: string }>(
    'SELECT number, text FROM pages WHERE id = ?',
  )
  const pagesOf = db.prepare<[DocumentId], { id: PageId }>(
    'SELECT id FROM pages WHERE document_id = ? ORDER BY number',
  )
  const add = db.writer.prepare<[PageId, SectionName, number]>(`
    INSERT INTO generation_queue (page_id, section, queued_at) VALUES (?, ?, ?)
    ON CONFLICT (page_id, section) DO UPDATE SET failure = NULL
  `)
  const fail = db.writer.prepare<[ErrorCode, PageId, SectionName]>(
    'UPDATE generation_queue SET failure = ? WHERE page_id = ? AND section = ?',
  )
  const remove = db.writer.prepare<[PageId, SectionName]>(
    'DELETE FROM generation_queue WHERE page_id = ? AND section = ?',
  )
  const removePage = db.writer.prepare<[PageId]>('DELETE FROM generation_queue WHERE page_id = ?')
  const clear = db.writer.prepare<[]>(`
    DELETE FROM generation_queue WHERE page_id NOT IN (
      SELECT p.id FROM documents d JOIN pages p ON p.document_id = d.id WHERE d.removed_at IS NOT NULL
    )
  `)

  return {
    /** All of the queue that does not rest, in its order. */
    all: (): readonly QueueRow[] => all.all(),
    /** The first that waits. */
    next: (): QueuedSection | undefined => next.get(),
    page: (pageId: PageId) => page.get(pageId),
    /** Whether the page's document is in the recycle bin. */
    isRemoved: (pageId: PageId): boolean => removed.get(pageId) !== undefined,
    pagesOf: (documentId: DocumentId): readonly PageId[] => pagesOf.all(documentId).map(({ id }) => id),
    /** Puts sections at the end; one that is in the queue keeps its place, and its failure is forgotten. */
    add: (sections: readonly QueuedSection[], queuedAt: number): void => {
      db.transaction(() => {
        for (const { pageId, section } of sections) add.run(pageId, section, queuedAt)
      })
    },
    fail: ({ pageId, section }: QueuedSection, failure: ErrorCode): void => {
      fail.run(failure, pageId, section)
    },
    remove: ({ pageId, section }: QueuedSection): void => {
      remove.run(pageId, section)
    },
    removePage: (pageId: PageId): void => {
      removePage.run(pageId)
    },
    clear: (): void => {
      clear.run()
    },
  }
}

export type GenerationRepo = ReturnType<typeof createGenerationRepo>
