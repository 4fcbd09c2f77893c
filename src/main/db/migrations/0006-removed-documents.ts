import type { Migration } from '../migrate.ts'

/** When a document was put into the recycle bin, in milliseconds since 1970; null while it is in the library. */
export const migration: Migration = {
  version: 6,
  up: (driver) => {
    driver.exec('ALTER TABLE documents ADD COLUMN removed_at INTEGER')
  },
}
