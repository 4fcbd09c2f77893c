import type { Migration } from '../migrate.ts'

/** Where the learner was on each page: see ReadingPlace in src/shared/model/reading-place.ts. */
export const migration: Migration = {
  version: 8,
  up: (driver) => {
    driver.exec(`
      CREATE TABLE reading_places (
        page_id INTEGER PRIMARY KEY REFERENCES pages (id) ON DELETE CASCADE,
        sentence INTEGER CHECK (sentence >= 0),
        -- what stood first in sight, by sentence or by study section; neither: the head of the page
        top_sentence INTEGER CHECK (top_sentence >= 0),
        top_section TEXT,
        shift REAL NOT NULL CHECK (shift BETWEEN 0 AND 1),
        CHECK (top_sentence IS NULL OR top_section IS NULL)
      ) STRICT;
    `)
  },
}
