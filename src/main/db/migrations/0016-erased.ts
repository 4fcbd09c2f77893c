import type { Migration } from '../migrate.ts'

/**
 * All that is left of what was deleted for good: the highest ids there were, so that none of them is ever given again.
 * What remembers a page by its id would else take another one for it.
 */
export const migration: Migration = {
  version: 16,
  up: (driver) => {
    driver.exec(`
      CREATE TABLE erased (
        -- 'course': the document that came with the app, which is not to come again by itself
        what TEXT PRIMARY KEY CHECK (what IN ('document', 'page', 'course')),
        highest INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `)
  },
}
