import type { Migration } from '../migrate.ts'

/** What a local model is to write, so that a restart goes on where it was. Times are milliseconds since 1970. */
export const migration: Migration = {
  version: 4,
  up: (driver) => {
    driver.exec(`
      CREATE TABLE generation_queue (
        id INTEGER PRIMARY KEY,
        page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
        section TEXT NOT NULL CHECK (section IN
          ('translation', 'abbreviations', 'keywords', 'quick', 'plain', 'beginner', 'summary', 'mnemonic')),
        -- the code of what went wrong the last time; null while it waits
        failure TEXT,
        queued_at INTEGER NOT NULL,
        UNIQUE (page_id, section)
      ) STRICT;
    `)
  },
}
