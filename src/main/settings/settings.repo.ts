import type { WritableDb } from '#main/db/database.ts'

/** Named JSON values: the learner's settings, and what the window remembers. */
export function createSettingsRepo(db: WritableDb) {
  const all = db.prepare<[], { key: string; value: string }>('SELECT key, value FROM settings')
  const one = db.prepare<[string], { value: string }>('SELECT value FROM settings WHERE key = ?')
  const put = db.writer.prepare<[string, string]>(`
    INSERT INTO settings (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value
  `)
  return {
    all: (): ReadonlyMap<string, unknown> =>
      new Map(all.all().map(({ key, value }): [string, unknown] => [key, JSON.parse(value)])),
    get: (key: string): unknown => {
      const row = one.get(key)
      return row === undefined ? undefined : JSON.parse(row.value)
    },
    /** Stores all values or none. */
    put: (values: Readonly<Record<string, unknown>>): void => {
      db.transaction(() => {
        for (const [key, value] of Object.entries(values)) put.run(key, JSON.stringify(value))
      })
    },
  }
}

export type SettingsRepo = ReturnType<typeof createSettingsRepo>
