import type { ReadableDb, WritableDb } from '#main/db/database.ts'
import type { PageId } from '#shared/model/ids.ts'
import { KEPT_CHANGES, type ChangesUpdate, type NoteChange, type NoteChanges } from '#shared/model/note.ts'

interface NoteRow {
  readonly text: string
  readonly revision: number
  readonly savedAt: number
}

interface ChangeRow extends NoteChange {
  readonly undone: 0 | 1
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
  const changes = db.prepare<[PageId], ChangeRow>(
    'SELECT step, at, removed, inserted, undone FROM note_changes WHERE page_id = ? ORDER BY step',
  )
  return {
    find: (pageId: PageId): NoteRow | undefined => note.get(pageId),
    /** Earlier texts of the note, newest first. */
    history: (pageId: PageId): readonly NoteRow[] => history.all(pageId),
    newestKept: (pageId: PageId): string | null => newestKept.get(pageId)?.text ?? null,
    changes: (pageId: PageId): NoteChanges => {
      const rows = changes.all(pageId)
      const first = rows[0]?.step ?? 1
      return {
        changes: rows.map(({ step, at, removed, inserted }) => ({ step, at, removed, inserted })),
        done: rows.findLast(({ undone }) => undone === 0)?.step ?? first - 1,
      }
    },
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
  const dropAfter = db.writer.prepare<[PageId, number]>(
    'DELETE FROM note_changes WHERE page_id = ? AND step > ?',
  )
  const addChange = db.writer.prepare<[PageId, number, number, string, string]>(
    'INSERT INTO note_changes (page_id, step, at, removed, inserted, undone) VALUES (?, ?, ?, ?, ?, 0)',
  )
  const markUndone = db.writer.prepare<[number, PageId, number]>(
    'UPDATE note_changes SET undone = step > ? WHERE page_id = ? AND undone <> (step > ?)',
  )
  const dropOldest = db.writer.prepare<[PageId, PageId, number]>(`
    DELETE FROM note_changes WHERE page_id = ? AND step <= (SELECT max(step) FROM note_changes WHERE page_id = ?) - ?
  `)
  return {
    ...createNoteReader(db),
    durably: <T>(work: () => T): T => db.durably(work),
    put: (pageId: PageId, { text, revision, savedAt }: NoteRow): void => {
      put.run(pageId, text, revision, savedAt)
    },
    keep: (pageId: PageId, { text, revision, savedAt }: NoteRow): void => {
      keep.run(pageId, revision, text, savedAt)
    },
    /** The newest `KEPT_CHANGES` stay. */
    putChanges: (pageId: PageId, { after, changes, done }: ChangesUpdate): void => {
      dropAfter.run(pageId, after)
      for (const { step, at, removed, inserted } of changes) {
        addChange.run(pageId, step, at, removed, inserted)
      }
      markUndone.run(done, pageId, done)
      dropOldest.run(pageId, pageId, KEPT_CHANGES)
    },
  }
}

export type NotesRepo = ReturnType<typeof createNotesRepo>
