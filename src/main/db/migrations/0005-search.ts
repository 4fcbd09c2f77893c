import type { Migration } from '../migrate.ts'

/**
 * The full-text index over pages, notes and study sections, and the queue of what has to be read into it. Whoever
 * writes a page, a note or a section need not know of it: triggers put what changed into the queue.
 */
export const migration: Migration = {
  version: 5,
  up: (driver) => {
    driver.exec(`
      CREATE TABLE search_entries (
        id INTEGER PRIMARY KEY,
        page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
        document_id INTEGER NOT NULL REFERENCES documents (id) ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('text', 'note', 'study')),
        -- for 'study': [name, where it begins in the text] of each section, in order
        sections TEXT NOT NULL CHECK (json_valid(sections)),
        UNIQUE (page_id, kind)
      ) STRICT;
      CREATE INDEX search_entries_by_document ON search_entries (document_id);

      -- rowid: the entry's id. The texts are as src/core/search/index-text.ts makes them.
      CREATE VIRTUAL TABLE search_index USING fts5 (
        title, text, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3'
      );
      INSERT INTO search_index (search_index, rank) VALUES ('rank', 'bm25(10.0, 1.0)');
      CREATE TRIGGER search_entry_gone AFTER DELETE ON search_entries BEGIN
        DELETE FROM search_index WHERE rowid = old.id;
      END;

      -- What has changed since it was indexed; turn tells whether it changed again while it was being read.
      CREATE TABLE search_queue (
        kind TEXT NOT NULL CHECK (kind IN ('text', 'note', 'study')),
        page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE CASCADE,
        turn INTEGER NOT NULL DEFAULT 1,
        PRIMARY KEY (kind, page_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX search_queue_by_page ON search_queue (page_id);

      -- What the index was made from: see src/main/search.
      CREATE TABLE search_state (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TRIGGER search_page_added AFTER INSERT ON pages BEGIN
        INSERT INTO search_queue (kind, page_id) VALUES ('text', new.id), ('study', new.id)
          ON CONFLICT DO UPDATE SET turn = turn + 1;
      END;
      CREATE TRIGGER search_page_changed AFTER UPDATE OF title, text ON pages BEGIN
        INSERT INTO search_queue (kind, page_id) VALUES ('text', new.id), ('study', new.id)
          ON CONFLICT DO UPDATE SET turn = turn + 1;
      END;
      CREATE TRIGGER search_note_added AFTER INSERT ON notes BEGIN
        INSERT INTO search_queue (kind, page_id) VALUES ('note', new.page_id)
          ON CONFLICT DO UPDATE SET turn = turn + 1;
      END;
      CREATE TRIGGER search_note_changed AFTER UPDATE OF text ON notes BEGIN
        INSERT INTO search_queue (kind, page_id) VALUES ('note', new.page_id)
          ON CONFLICT DO UPDATE SET turn = turn + 1;
      END;
      CREATE TRIGGER search_note_gone AFTER DELETE ON notes BEGIN
        INSERT INTO search_queue (kind, page_id) VALUES ('note', old.page_id)
          ON CONFLICT DO UPDATE SET turn = turn + 1;
      END;
      CREATE TRIGGER search_section_added AFTER INSERT ON study_sections BEGIN
        INSERT INTO search_queue (kind, page_id) VALUES ('study', new.page_id)
          ON CONFLICT DO UPDATE SET turn = turn + 1;
      END;
      CREATE TRIGGER search_section_changed AFTER UPDATE ON study_sections BEGIN
        INSERT INTO search_queue (kind, page_id) VALUES ('study', new.page_id)
          ON CONFLICT DO UPDATE SET turn = turn + 1;
      END;
      CREATE TRIGGER search_section_rewritten AFTER UPDATE OF value ON study_versions BEGIN
        INSERT INTO search_queue (kind, page_id) VALUES ('study', new.page_id)
          ON CONFLICT DO UPDATE SET turn = turn + 1;
      END;

      INSERT INTO search_queue (kind, page_id) SELECT 'text', id FROM pages;
      INSERT INTO search_queue (kind, page_id) SELECT 'study', id FROM pages;
      INSERT INTO search_queue (kind, page_id) SELECT 'note', page_id FROM notes;
    `)
  },
}
