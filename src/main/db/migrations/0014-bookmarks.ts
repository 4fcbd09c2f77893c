import type { Migration } from '../migrate.ts'

/** Pages and sentences that the learner wants to find again. Times are milliseconds since 1970. */
export const migration: Migration = {
  version: 14,
  up: (driver) => {
    driver.exec(`
      CREATE TABLE bookmarks (
        id INTEGER PRIMARY KEY,
        page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE RESTRICT,
        -- where the sentence begins in the page's text, so that it holds when the page is formatted anew; null: the page
        at INTEGER CHECK (at >= 0),
        -- the sentence, or the page's title, as it read then
        label TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        -- taken away by the learner, and kept so that it can come back
        removed_at INTEGER
      ) STRICT;
      CREATE UNIQUE INDEX bookmarks_by_place ON bookmarks (page_id, coalesce(at, -1)) WHERE removed_at IS NULL;
    `)
  },
}
