import type { Migration } from '../migrate.ts'

/** What was studied day by day, and how long each page took. */
export const migration: Migration = {
  version: 11,
  up: (driver) => {
    driver.exec(`
      -- By the calendar where the learner was: a journey does not move what was studied before it.
      CREATE TABLE study_days (
        day TEXT PRIMARY KEY CHECK (day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
        active_ms INTEGER NOT NULL DEFAULT 0 CHECK (active_ms >= 0),
        sentences INTEGER NOT NULL DEFAULT 0 CHECK (sentences >= 0)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE page_times (
        page_id INTEGER PRIMARY KEY REFERENCES pages (id) ON DELETE CASCADE,
        active_ms INTEGER NOT NULL CHECK (active_ms >= 0)
      ) STRICT;
    `)
  },
}
