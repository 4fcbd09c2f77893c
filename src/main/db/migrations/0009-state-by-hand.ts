import type { Migration } from '../migrate.ts'

/** Whether the learner set a page's state themselves: then no rule changes it. Until now, only they said done. */
export const migration: Migration = {
  version: 9,
  up: (driver) => {
    driver.exec(`
      ALTER TABLE page_progress ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1));
      UPDATE page_progress SET by_hand = 1 WHERE state = 'done';
    `)
  },
}
