import type { WritableDb } from '#main/db/database.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { Recording } from '#shared/model/recording.ts'

/** A recording with the name of its file. */
export interface StoredRecording extends Recording {
  readonly file: string
}

export interface NewRecording extends Omit<StoredRecording, 'id'> {
  readonly pageId: PageId
  /** The sentence that was said. */
  readonly text: string
}

/** The rows of what the learner recorded; the sound itself is in files. */
export function createRecordingsRepo(db: WritableDb) {
  const list = db.prepare<[PageId, string], Recording>(`
    SELECT id, created_at AS createdAt, duration_ms AS durationMs, bytes FROM recordings
    WHERE page_id = ? AND text = ? ORDER BY created_at DESC, id DESC
  `)
  const one = db.prepare<[number], StoredRecording>(`
    SELECT id, created_at AS createdAt, duration_ms AS durationMs, bytes, file FROM recordings WHERE id = ?
  `)
  const files = db.prepare<[], { file: string }>('SELECT file FROM recordings')
  const usage = db.prepare<[], { count: number; bytes: number }>(
    'SELECT count(*) AS count, coalesce(sum(bytes), 0) AS bytes FROM recordings',
  )
  const add = db.writer.prepare<[PageId, string, string, number, number, number]>(`
    INSERT INTO recordings (page_id, text, file, bytes, duration_ms, created_at) VALUES (?, ?, ?, ?, ?, ?)
  `)
  const remove = db.writer.prepare<[number]>('DELETE FROM recordings WHERE id = ?')
  const clear = db.writer.prepare<[]>('DELETE FROM recordings')
  return {
    durably: <T>(work: () => T): T => db.durably(work),
    /** Those of a sentence of the page, the latest first. */
    list: (pageId: PageId, text: string): readonly Recording[] => list.all(pageId, text),
    find: (id: number): StoredRecording | undefined => one.get(id),
    /** The files of all recordings. */
    files: (): ReadonlySet<string> => new Set(files.all().map(({ file }) => file)),
    usage: (): { readonly count: number; readonly bytes: number } => usage.get() ?? { count: 0, bytes: 0 },
    /** Returns the new row's id. */
    add: ({ pageId, text, file, bytes, durationMs, createdAt }: NewRecording): number =>
      add.run(pageId, text, file, bytes, durationMs, createdAt).insertedId,
    remove: (id: number): void => {
      remove.run(id)
    },
    clear: (): void => {
      clear.run()
    },
  }
}

export type RecordingsRepo = ReturnType<typeof createRecordingsRepo>
