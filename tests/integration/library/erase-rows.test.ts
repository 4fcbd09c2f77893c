import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { createEraseRepo } from '#main/library/erase.repo.ts'
import { createLibraryRepo } from '#main/library/library.repo.ts'
import type { PageId } from '#shared/model/ids.ts'
import { addDocument, openTestDatabase, temporaryFolder } from '../db/workspace.ts'

/** A row in every table that can belong to a page. */
function fillPage(driver: Driver.Database, page: PageId): void {
  driver.exec(`
    INSERT INTO notes VALUES (${page}, 'note', 2, 1);
    INSERT INTO note_history VALUES (${page}, 1, 'before', 1);
    INSERT INTO note_changes VALUES (${page}, 1, 0, '', 'note', 0);
    INSERT INTO highlights (page_id, start, "end", quote, before, after, colour, created_at)
      VALUES (${page}, 0, 3, 'One', '', '', 'blue', 1);
    INSERT INTO study_versions (id, page_id, section, parent_id, value, origin, began_at, changed_at)
      VALUES (${page * 10}, ${page}, 'plain', NULL, '{}', 'you', 1, 1),
        (${page * 10 + 1}, ${page}, 'plain', ${page * 10}, '{}', 'you', 1, 1);
    INSERT INTO study_sections VALUES (${page}, 'plain', ${page * 10 + 1}, 2);
    INSERT INTO answer_rests (page_id, text, added_at) VALUES (${page}, 'rest', 1);
    INSERT INTO review_words (term, zh, page_id, context, start, added_at) VALUES ('w', 'x', ${page}, 'c', 0, 1);
    INSERT INTO bookmarks (page_id, at, label, created_at) VALUES (${page}, NULL, 'b', 1);
    INSERT INTO recordings (page_id, text, file, bytes, duration_ms, created_at)
      VALUES (${page}, 'One', '${page}.wav', 1, 1, 1);
    INSERT INTO page_progress (page_id, state, changed_at) VALUES (${page}, 'done', 1);
    INSERT INTO listens VALUES (${page}, 0, 1, 1);
    INSERT INTO page_times VALUES (${page}, 1);
    INSERT INTO reading_places VALUES (${page}, 0, 0, NULL, 0);
    INSERT INTO generation_queue (page_id, section, queued_at) VALUES (${page}, 'plain', 1);
    INSERT INTO search_entries (page_id, document_id, kind, sections)
      SELECT id, document_id, 'text', '[]' FROM pages WHERE id = ${page};
    INSERT INTO document_progress SELECT document_id, id, 1 FROM pages WHERE id = ${page};
  `)
}

/** A document to delete between two others, all three with everything a document can have. */
function workspace() {
  const file = join(temporaryFolder(), 'soundleaf.db')
  const db = openTestDatabase(file)
  const [first, middle, last] = ['One', 'Two', 'Three'].map((text) => addDocument(db, [text, 'More']))
  const driver = new Driver(file)
  onTestFinished(() => void driver.close())
  driver.pragma('foreign_keys = ON')
  for (const { pageIds } of [first!, middle!, last!]) fillPage(driver, pageIds[0]!)
  const tables = driver
    .prepare(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND sql LIKE '%REFERENCES%' OR name IN ('documents')`,
    )
    .pluck()
    .all() as string[]
  /** Every row of every table that can belong to a document, by its table. */
  const rows = (): Record<string, Record<string, unknown>[]> =>
    Object.fromEntries(
      tables.map((name) => [
        name,
        driver.prepare('SELECT * FROM '.concat(name)).all() as Record<string, unknown>[],
      ]),
    )
  return { db, driver, rows, first: first!, middle: middle!, last: last! }
}

test('deleting a document for good takes every row of its own, and none of another', () => {
  const { db, driver, rows, middle } = workspace()
  const before = rows()
  const isOwn = (table: string, row: Record<string, unknown>): boolean =>
    row['document_id'] === middle.documentId ||
    middle.pageIds.includes(row['page_id'] as PageId) ||
    (table === 'documents' && row['id'] === middle.documentId)
  // Nothing is left out: each table holds a row of the document that goes.
  for (const [table, all] of Object.entries(before)) {
    expect(
      all.some((row) => isOwn(table, row)),
      table,
    ).toBe(true)
  }

  const library = createLibraryRepo(db)
  const repo = createEraseRepo(db)
  library.remove(middle.documentId, 5)
  repo.durably(() => repo.erase(middle.documentId))

  for (const [table, all] of Object.entries(rows())) {
    expect(all, table).toEqual(before[table]!.filter((row) => !isOwn(table, row)))
  }
  expect(driver.pragma('foreign_key_check')).toEqual([])
  expect(library.documents()).toHaveLength(2)
})

test('no id of what was deleted is given again', () => {
  const { db, driver, last } = workspace()
  const repo = createEraseRepo(db)
  repo.durably(() => repo.erase(last.documentId))
  const added = addDocument(db, ['Three', 'More'])
  expect(added.documentId).toBeGreaterThan(last.documentId)
  expect(added.pageIds[0]).toBeGreaterThan(last.pageIds.at(-1)!)
  expect(driver.prepare('SELECT count(*) FROM notes WHERE page_id = ?').pluck().get(added.pageIds[0])).toBe(0)
})

test('tells what goes with a document', () => {
  const { db, middle } = workspace()
  expect(createEraseRepo(db).losses(middle.documentId)).toEqual({
    ...{
      pages: 2,
      notes: 1,
      highlights: 1,
      recordings: 1,
      pagesRead: 1,
      bookmarks: 1,
      words: 1,
      sections: 1,
    },
  })
})
