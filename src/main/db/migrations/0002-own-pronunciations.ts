import type { Migration } from '../migrate.ts'

/** How the learner wants words said. Times are milliseconds since 1970. */
export const migration: Migration = {
  version: 2,
  up: (driver) => {
    driver.exec(`
      CREATE TABLE pronunciations (
        -- the spelling that stands for all the word is written as: see src/core/phonetics/learner/own-key.ts
        key TEXT NOT NULL,
        accent TEXT NOT NULL CHECK (accent IN ('both', 'us', 'uk')),
        word TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('ipa', 'word', 'letters')),
        text TEXT NOT NULL,
        created_at INTEGER NOT NULL,
        changed_at INTEGER NOT NULL,
        PRIMARY KEY (key, accent)
      ) STRICT, WITHOUT ROWID;

      -- What was replaced or removed, so that nothing the learner typed is lost.
      CREATE TABLE pronunciation_history (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL,
        accent TEXT NOT NULL,
        word TEXT NOT NULL,
        kind TEXT NOT NULL,
        text TEXT NOT NULL,
        changed_at INTEGER NOT NULL,
        ended_at INTEGER NOT NULL
      ) STRICT;
      CREATE INDEX pronunciation_history_by_key ON pronunciation_history (key);
    `)
  },
}
