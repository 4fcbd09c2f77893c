import type { ReadableDb, WritableDb } from '#main/db/database.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { SectionName } from '#shared/model/study.ts'
import type { StudyOrigin } from '#shared/model/study-section.ts'

/** A version without its place: what it says, who says it, and when. */
interface VersionContent {
  /** Null, with no origin: what the pack or the rules give. */
  readonly json: string | null
  readonly origin: StudyOrigin | null
}

interface VersionRow extends VersionContent {
  readonly id: number
  readonly beganAt: number
  readonly changedAt: number
}

/** A section that was changed, with the version that is shown; no version stands for what the pack or the rules give. */
export interface CurrentRow extends VersionContent {
  readonly section: SectionName
  readonly revision: number
  readonly versionId: number | null
  readonly parentId: number | null
  readonly beganAt: number | null
  readonly changedAt: number | null
  readonly versions: number
  readonly hasNext: 0 | 1
}

/** The newest versions that are kept whatever they are. */
const SAFE_VERSIONS = 50
/** How many versions of a section are kept in all; beyond that, what machines made goes before what the learner wrote. */
const KEPT_VERSIONS = 200

function createStudyReader(db: ReadableDb) {
  const shown = `
    SELECT s.section, s.revision, s.version_id AS versionId, v.parent_id AS parentId, v.value AS json, v.origin,
      v.began_at AS beganAt, v.changed_at AS changedAt,
      (SELECT count(*) FROM study_versions WHERE page_id = s.page_id AND section = s.section) AS versions,
      EXISTS (
        SELECT 1 FROM study_versions
        WHERE page_id = s.page_id AND section = s.section AND parent_id IS s.version_id
      ) AS hasNext
    FROM study_sections s LEFT JOIN study_versions v ON v.id = s.version_id WHERE s.page_id = ?`
  const page = db.prepare<[PageId], CurrentRow>(shown)
  const current = db.prepare<[PageId, SectionName], CurrentRow>(shown.concat(' AND s.section = ?'))
  const value = db.prepare<[number], { json: string | null }>(
    'SELECT value AS json FROM study_versions WHERE id = ?',
  )
  const next = db.prepare<[PageId, SectionName, number | null], { id: number }>(`
    SELECT id FROM study_versions WHERE page_id = ? AND section = ? AND parent_id IS ? ORDER BY id DESC LIMIT 1
  `)
  const versions = db.prepare<[PageId, SectionName], VersionRow>(`
    SELECT id, value AS json, origin, began_at AS beganAt, changed_at AS changedAt
    FROM study_versions WHERE page_id = ? AND section = ? ORDER BY id DESC
  `)
  const version = db.prepare<[number, PageId, SectionName], VersionRow>(`
    SELECT id, value AS json, origin, began_at AS beganAt, changed_at AS changedAt
    FROM study_versions WHERE id = ? AND page_id = ? AND section = ?
  `)
  const tooMany = db.prepare<
    [PageId, SectionName, PageId, SectionName, number, PageId, SectionName, number],
    { id: number }
  >(`
    SELECT id FROM study_versions WHERE page_id = ? AND section = ?
      AND id < (
        SELECT id FROM study_versions WHERE page_id = ? AND section = ? ORDER BY id DESC LIMIT 1 OFFSET ?
      )
      AND id NOT IN (SELECT version_id FROM study_sections WHERE version_id IS NOT NULL AND page_id = study_versions.page_id)
    ORDER BY origin IS 'you', id
    LIMIT max(0, (SELECT count(*) FROM study_versions WHERE page_id = ? AND section = ?) - ?)
  `)
  return {
    /** The sections of the page that were ever changed. */
    page: (pageId: PageId): readonly CurrentRow[] => page.all(pageId),
    current: (pageId: PageId, section: SectionName): CurrentRow | undefined => current.get(pageId, section),
    valueOf: (versionId: number): string | null => value.get(versionId)?.json ?? null,
    /** The version made last of those that followed this one; the one that redoing leads to. */
    next: (pageId: PageId, section: SectionName, versionId: number | null): number | undefined =>
      next.get(pageId, section, versionId)?.id,
    /** All versions of the section that are kept, newest first. */
    versions: (pageId: PageId, section: SectionName): readonly VersionRow[] => versions.all(pageId, section),
    version: (id: number, pageId: PageId, section: SectionName): VersionRow | undefined =>
      version.get(id, pageId, section),
    tooMany: (pageId: PageId, section: SectionName): readonly number[] =>
      tooMany
        .all(pageId, section, pageId, section, SAFE_VERSIONS - 1, pageId, section, KEPT_VERSIONS)
        .map(({ id }) => id),
  }
}

/** The rows of what stands in the study sections and of all that stood there. */
export function createStudyRepo(db: WritableDb) {
  const reader = createStudyReader(db)
  const add = db.writer.prepare<
    [PageId, SectionName, number | null, string | null, StudyOrigin | null, number, number]
  >(`
    INSERT INTO study_versions (page_id, section, parent_id, value, origin, began_at, changed_at)
    VALUES (?, ?, ?, ?, ?, ?, ?)
  `)
  const rewrite = db.writer.prepare<[string, number, number]>(
    'UPDATE study_versions SET value = ?, changed_at = ? WHERE id = ?',
  )
  const show = db.writer.prepare<[PageId, SectionName, number | null]>(`
    INSERT INTO study_sections (page_id, section, version_id, revision) VALUES (?, ?, ?, 1)
    ON CONFLICT (page_id, section) DO UPDATE SET version_id = excluded.version_id, revision = revision + 1
  `)
  const bypass = db.writer.prepare<[number, number]>(`
    UPDATE study_versions SET parent_id = (SELECT parent_id FROM study_versions WHERE id = ?) WHERE parent_id = ?
  `)
  const remove = db.writer.prepare<[number]>('DELETE FROM study_versions WHERE id = ?')

  /** Drops the oldest versions beyond what is kept; undoing then leads from what followed one to what came before it. */
  function prune(pageId: PageId, section: SectionName): void {
    for (const id of reader.tooMany(pageId, section)) {
      bypass.run(id, id)
      remove.run(id)
    }
  }

  return {
    ...reader,
    durably: <T>(work: () => T): T => db.durably(work),
    /** Adds a version that follows the one shown now, and shows it. */
    add: (pageId: PageId, section: SectionName, { json, origin }: VersionContent, at: number): void => {
      const parentId = reader.current(pageId, section)?.versionId ?? null
      const { insertedId } = add.run(pageId, section, parentId, json, origin, at, at)
      show.run(pageId, section, insertedId)
      prune(pageId, section)
    },
    /** Puts another value in place of the one that the version has. It must be the one that is shown. */
    rewrite: (pageId: PageId, section: SectionName, versionId: number, json: string, at: number): void => {
      rewrite.run(json, at, versionId)
      show.run(pageId, section, versionId)
    },
    show: (pageId: PageId, section: SectionName, versionId: number | null): void => {
      show.run(pageId, section, versionId)
    },
  }
}

export type StudyRepo = ReturnType<typeof createStudyRepo>
