import type { Migration } from '../migrate.ts'

/** What stands in the study sections in place of what packs and rules give. Times are milliseconds since 1970. */
export const migration: Migration = {
  version: 3,
  up: (driver) => {
    driver.exec(`
      -- Every version of a section: a tree, because what follows an undo leaves what was undone where it is.
      CREATE TABLE study_versions (
        id INTEGER PRIMARY KEY,
        page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE RESTRICT,
        section TEXT NOT NULL,
        -- the version that undoing leads to; null: what the pack or the rules give
        parent_id INTEGER REFERENCES study_versions (id),
        -- null: the learner went back to what the pack or the rules give
        value TEXT CHECK (value IS NULL OR json_valid(value)),
        origin TEXT CHECK (origin IN ('pack', 'rules', 'model', 'pasted', 'you')),
        began_at INTEGER NOT NULL,
        changed_at INTEGER NOT NULL,
        CHECK ((value IS NULL) = (origin IS NULL))
      ) STRICT;
      CREATE INDEX study_versions_by_section ON study_versions (page_id, section, parent_id);
      CREATE INDEX study_versions_by_parent ON study_versions (parent_id);

      -- Which version of a section is shown; null: what the pack or the rules give.
      CREATE TABLE study_sections (
        page_id INTEGER NOT NULL REFERENCES pages (id) ON DELETE RESTRICT,
        section TEXT NOT NULL,
        version_id INTEGER REFERENCES study_versions (id),
        revision INTEGER NOT NULL CHECK (revision >= 1),
        PRIMARY KEY (page_id, section)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX study_sections_by_version ON study_sections (version_id);
    `)
  },
}
