import type { Migration } from '../migrate.ts'

/** What the learner recorded of a sentence; the sound is in a file. Times are milliseconds, `created_at` since 1970. */
export const migration: Migration = {
  version: 12,
  up: (driver) => {
    driver.exec(`
      CREATE TABLE recordings (
        id INTEGER PRIMARY KEY,
        -- a document that is removed for good takes them along
        page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
        -- the sentence that was said: its place on the page may be another in a later version
        text TEXT NOT NULL,
        file TEXT NOT NULL UNIQUE,
        bytes INTEGER NOT NULL CHECK (bytes > 0),
        duration_ms REAL NOT NULL CHECK (duration_ms > 0),
        created_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX recordings_by_sentence ON recordings (page_id, text);
    `)
  },
}
