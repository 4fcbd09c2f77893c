import type { Migration } from '../migrate.ts'

/** The first tables. Times are milliseconds since 1970. */
export const migration: Migration = {
  version: 1,
  up: (driver) => {
    driver.exec(`
      CREATE TABLE documents (
        id INTEGER PRIMARY KEY,
        title TEXT NOT NULL,
        -- SHA-256 of the pages' texts: the same content is kept once, whatever its file is called
        content_hash TEXT NOT NULL UNIQUE,
        bundled INTEGER NOT NULL CHECK (bundled IN (0, 1)),
        created_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE pages (
        id INTEGER PRIMARY KEY,
        document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        number INTEGER NOT NULL CHECK (number >= 1),
        title TEXT NOT NULL,
        text TEXT NOT NULL,
        UNIQUE (document_id, number)
      ) STRICT;

      -- What the learner wrote holds its page: a document with notes cannot be deleted by accident.
      CREATE TABLE notes (
        page_id INTEGER PRIMARY KEY REFERENCES pages (id) ON DELETE RESTRICT,
        text TEXT NOT NULL,
        revision INTEGER NOT NULL CHECK (revision >= 1),
        saved_at INTEGER NOT NULL
      ) STRICT;

      -- Earlier states of a note, so that nothing written is lost by an overwrite.
      CREATE TABLE note_history (
        page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE RESTRICT,
        revision INTEGER NOT NULL,
        text TEXT NOT NULL,
        saved_at INTEGER NOT NULL,
        PRIMARY KEY (page_id, revision)
      ) STRICT;

      CREATE TABLE page_progress (
        page_id INTEGER PRIMARY KEY REFERENCES pages (id) ON DELETE CASCADE,
        state TEXT NOT NULL CHECK (state IN ('unseen', 'reading', 'done')),
        changed_at INTEGER NOT NULL
      ) STRICT;

      CREATE TABLE document_progress (
        document_id INTEGER PRIMARY KEY REFERENCES documents (id) ON DELETE CASCADE,
        last_page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
        visited_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX document_progress_by_last_page ON document_progress (last_page_id);

      -- Sentences count from 0 over all blocks of a page, in order.
      CREATE TABLE listens (
        page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
        sentence INTEGER NOT NULL CHECK (sentence >= 0),
        count INTEGER NOT NULL CHECK (count >= 1),
        last_at INTEGER NOT NULL,
        PRIMARY KEY (page_id, sentence)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE settings (
        key TEXT PRIMARY KEY,
        value TEXT NOT NULL CHECK (json_valid(value))
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
