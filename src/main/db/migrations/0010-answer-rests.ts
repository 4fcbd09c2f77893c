import type { Migration } from '../migrate.ts'

/** What found no place in an answer that the learner took from, by page. Times are milliseconds since 1970. */
export const migration: Migration = {
  version: 10,
  up: (driver) => {
    driver.exec(`
      CREATE TABLE answer_rests (
        id INTEGER PRIMARY KEY,
        page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE RESTRICT,
        text TEXT NOT NULL CHECK (text <> ''),
        added_at INTEGER NOT NULL,
        -- done with, and kept so that it can come back
        dismissed_at INTEGER
      ) STRICT;
      CREATE INDEX answer_rests_by_page ON answer_rests (page_id);
    `)
  },
}
