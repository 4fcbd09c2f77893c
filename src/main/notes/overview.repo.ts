import type { ReadableDb } from '#main/db/database.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { ListedMark, ListedNote } from '#shared/model/notes-overview.ts'

export interface NoteWithPlace extends Omit<ListedNote, 'excerpt' | 'tags'> {
  readonly text: string
}

/** What the learner wrote in all documents of the library. */
export function createOverviewRepo(db: ReadableDb) {
  const notes = db.prepare<[], NoteWithPlace>(`
    SELECT d.id AS documentId, d.title AS documentTitle, p.id AS pageId, p.number AS pageNumber, p.title AS pageTitle,
      n.text, n.saved_at AS savedAt
    FROM notes n JOIN pages p ON p.id = n.page_id JOIN documents d ON d.id = p.document_id
    WHERE d.removed_at IS NULL AND n.text <> '' ORDER BY n.saved_at DESC, p.id
  `)
  const marks = db.prepare<[], ListedMark>(`
    SELECT d.id AS documentId, d.title AS documentTitle, p.id AS pageId, p.number AS pageNumber, p.title AS pageTitle,
      h.id, h.quote, h.comment, h.colour, h.created_at AS createdAt
    FROM highlights h JOIN pages p ON p.id = h.page_id JOIN documents d ON d.id = p.document_id
    WHERE d.removed_at IS NULL AND h.removed_at IS NULL AND h.comment <> '' ORDER BY h.created_at DESC, h.id
  `)
  const pages = db.prepare<[0 | 1], { documentId: DocumentId; pageId: PageId }>(`
    SELECT p.document_id AS documentId, p.id AS pageId
    FROM pages p JOIN documents d ON d.id = p.document_id
    WHERE (d.removed_at IS NULL) = ? AND (
      EXISTS (SELECT 1 FROM notes WHERE page_id = p.id AND text <> '')
      OR EXISTS (SELECT 1 FROM highlights WHERE page_id = p.id AND removed_at IS NULL)
    )
    ORDER BY d.id, p.number
  `)
  return {
    /** The notes, the one that was saved last first. */
    notes: (): readonly NoteWithPlace[] => notes.all(),
    /** The marks with a comment, the newest first. */
    marks: (): readonly ListedMark[] => marks.all(),
    /** The pages with a note or a mark, document by document, in their order. */
    pages: (
      place: 'library' | 'bin',
    ): readonly { readonly documentId: DocumentId; readonly pageId: PageId }[] =>
      pages.all(place === 'library' ? 1 : 0),
  }
}

export type OverviewRepo = ReturnType<typeof createOverviewRepo>
