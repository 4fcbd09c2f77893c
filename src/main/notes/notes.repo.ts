import type { ReadableDb, WritableDb } from '#main/db/database.ts'
import type { PageId } from '#shared/model/ids.ts'

interface NoteRow {
  readonly text: string
  readonly revision: number
  readonly savedAt: number
}

function createNoteReader(db: ReadableDb) {
  const note = db.prepare<[PageId], NoteRow>(
    'SELECT text, revision, saved_at AS savedAt FROM notes WHERE page_id = ?',
  )
  const history = db.prepare<[PageId], NoteRow>(
    'SELECT text, revision, saved_at AS savedAt FROM note_history WHERE page_id = ? ORDER BY revision DESC',
  )
  const newestKept = db.prepare<[PageId], { text: string }>(
    'SELECT text FROM note_history WHERE page_id = ? ORDER BY revision DESC LIMIT 1',
  )
  const page = db.prepare<[PageId], { found: number }>('SELECT 1 AS found FROM pages WHERE id = ?')
  return {
    find: (pageId: PageId): NoteRow | undefined => note.get(pageId),
    /** Earlier texts of the note, newest first. */
    history: (pageId: PageId): readonly NoteRow[] => history.all(pageId),
    newestKept: (pageId: PageId): string | null => newestKept.get(pageId)?.text ?? null,
    pageExists: (pageId: PageId): boolean => page.get(pageId) !== undefined,
  }
}

/** The rows of the notes and of what they replaced. */
export function createNotesRepo(db: WritableDb) {
  const put = db.writer.prepare<[PageId, string, number, number]>(`
    INSERT INTO notes (page_id, text, revision, saved_at) VALUES (?, ?, ?, ?)
    ON CONFLICT (page_id) DO UPDATE SET text = excluded.text, revision = excluded.revision, saved_at = excluded.saved_at
  `)
  const keep = db.writer.prepare<[PageId, number, string, number]>(
    'INSERT INTO note_history (page_id, revision, text, saved_at) VALUES (?, ?, ?, ?)',
  )
  return {
    ...createNoteReader(db),
    durably: <T>(work: () => T): T => db.durably(work),
    put: (pageId: PageId, { text, revision, savedAt }: NoteRow): void => {
      put.run(pageId, text, revision, savedAt)
    },
    keep: (pageId: PageId, { text, revision, savedAt }: NoteRow): void => {
      keep.run(pageId, revision, text, savedAt)
    },
  }
}

export type NotesRepo = ReturnType<typeof createNotesRepo>
