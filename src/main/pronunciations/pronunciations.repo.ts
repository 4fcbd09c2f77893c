import type { ReadableDb, WritableDb } from '#main/db/database.ts'
import type { OwnAccent, OwnKind, StoredPronunciation } from '#shared/model/own-pronunciation.ts'

interface EndedRow {
  readonly word: string
  readonly accent: OwnAccent
  readonly kind: OwnKind
  readonly text: string
  readonly changedAt: number
  readonly endedAt: number
}

function createPronunciationReader(db: ReadableDb) {
  const all = db.prepare<[], StoredPronunciation>(
    'SELECT word, accent, kind, text, changed_at AS changedAt FROM pronunciations ORDER BY changed_at DESC, key, accent',
  )
  const of = db.prepare<[string], StoredPronunciation>(
    'SELECT word, accent, kind, text, changed_at AS changedAt FROM pronunciations WHERE key = ? ORDER BY accent',
  )
  const history = db.prepare<[string], EndedRow>(`
    SELECT word, accent, kind, text, changed_at AS changedAt, ended_at AS endedAt
    FROM pronunciation_history WHERE key = ? ORDER BY id DESC
  `)
  return {
    /** All of them, the one changed last first. */
    all: (): readonly StoredPronunciation[] => all.all(),
    /** Those of one word. */
    of: (key: string): readonly StoredPronunciation[] => of.all(key),
    /** What was replaced or removed, newest first. */
    history: (key: string): readonly EndedRow[] => history.all(key),
  }
}

/** The rows of the learner's pronunciations and of what they replaced. */
export function createPronunciationsRepo(db: WritableDb) {
  const put = db.writer.prepare<[string, string, string, string, string, number, number]>(`
    INSERT INTO pronunciations (key, accent, word, kind, text, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (key, accent) DO UPDATE
    SET word = excluded.word, kind = excluded.kind, text = excluded.text, changed_at = excluded.changed_at
  `)
  const keep = db.writer.prepare<[number, string, string]>(`
    INSERT INTO pronunciation_history (key, accent, word, kind, text, changed_at, ended_at)
    SELECT key, accent, word, kind, text, changed_at, ? FROM pronunciations WHERE key = ? AND accent = ?
  `)
  const remove = db.writer.prepare<[string, string]>(
    'DELETE FROM pronunciations WHERE key = ? AND accent = ?',
  )
  return {
    ...createPronunciationReader(db),
    durably: <T>(work: () => T): T => db.durably(work),
    put: (key: string, { word, accent, kind, text, changedAt }: StoredPronunciation): void => {
      put.run(key, accent, word, kind, text, changedAt, changedAt)
    },
    /** Copies the entry, if there is one, to the history. */
    keep: (key: string, accent: OwnAccent, endedAt: number): void => {
      keep.run(endedAt, key, accent)
    },
    remove: (key: string, accent: OwnAccent): void => {
      remove.run(key, accent)
    },
  }
}

export type PronunciationsRepo = ReturnType<typeof createPronunciationsRepo>
