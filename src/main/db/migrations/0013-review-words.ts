import type { Migration } from '../migrate.ts'

/** The learner's word list: what is to be reviewed, and where it was met. Times are milliseconds since 1970. */
export const migration: Migration = {
  version: 13,
  up: (driver) => {
    driver.exec(`
      CREATE TABLE review_words (
        id INTEGER PRIMARY KEY,
        term TEXT NOT NULL COLLATE NOCASE CHECK (term <> ''),
        -- what the card said it means when it was added
        zh TEXT NOT NULL,
        page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE RESTRICT,
        -- the sentence it was met in, and where that begins in the page's text; null for one of an explanation
        context TEXT NOT NULL,
        start INTEGER CHECK (start >= 0),
        added_at INTEGER NOT NULL,
        -- taken off the list, and kept so that it can come back
        removed_at INTEGER
      ) STRICT;
      CREATE INDEX review_words_by_term ON review_words (term);
    `)
  },
}
