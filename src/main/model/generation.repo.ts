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

/** The rows of what a local model is to write. */
export function createGenerationRepo(db: WritableDb) {
  const all = db.prepare<[], QueueRow>(
    'SELECT page_id AS pageId, section, failure FROM generation_queue ORDER BY id',
  )
  const next = db.prepare<[], QueuedSection>(`
    SELECT page_id AS pageId, section FROM generation_queue WHERE failure IS NULL ORDER BY id LIMIT 1
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
  const clear = db.writer.prepare<[]>('DELETE FROM generation_queue')

  return {
    /** All of the queue in its order. */
    all: (): readonly QueueRow[] => all.all(),
    /** The first that waits. */
    next: (): QueuedSection | undefined => next.get(),
    page: (pageId: PageId) => page.get(pageId),
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
