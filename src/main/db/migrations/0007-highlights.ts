import type { Migration } from '../migrate.ts'

/** What the learner marked in the pages. Times are milliseconds since 1970. */
export const migration: Migration = {
  version: 7,
  up: (driver) => {
    driver.exec(`
      CREATE TABLE highlights (
        id INTEGER PRIMARY KEY,
        page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE RESTRICT,
        -- characters of the page's text without white space: see src/core/notes/anchor.ts
        start INTEGER NOT NULL CHECK (start >= 0),
        "end" INTEGER NOT NULL CHECK ("end" > start),
        quote TEXT NOT NULL,
        before TEXT NOT NULL,
        after TEXT NOT NULL,
        colour TEXT NOT NULL CHECK (colour IN ('yellow', 'green', 'blue', 'pink')),
        comment TEXT NOT NULL DEFAULT '',
        created_at INTEGER NOT NULL,
        -- taken away by the learner, and kept so that it can come back
        removed_at INTEGER
      ) STRICT;
      CREATE INDEX highlights_by_page ON highlights (page_id, start);
    `)
  },
}
