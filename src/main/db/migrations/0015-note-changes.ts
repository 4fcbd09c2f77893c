import type { Migration } from '../migrate.ts'

/** The last changes of each note, so that they can be undone at any later start. See src/core/notes/note-journal.ts. */
export const migration: Migration = {
  version: 15,
  up: (driver) => {
    driver.exec(`
      CREATE TABLE note_changes (
        page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE RESTRICT,
        -- rises by one with each change of the note
        step INTEGER NOT NULL CHECK (step >= 1),
        -- where the text was changed, in UTF-16 units, what stood there, and what has stood there since
        at INTEGER NOT NULL CHECK (at >= 0),
        removed TEXT NOT NULL,
        inserted TEXT NOT NULL,
        -- taken back, and kept so that it can be made again
        undone INTEGER NOT NULL CHECK (undone IN (0, 1)),
        PRIMARY KEY (page_id, step)
      ) STRICT;
    `)
  },
}
