import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import type { Log } from '#main/app/log.ts'
import type { WritableDb } from '#main/db/database.ts'
import { openDatabase } from '#main/db/open.ts'
import { createLibraryRepo } from '#main/library/library.repo.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'

/** A folder of the test's own, gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'soundleaf-test-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A log that keeps its lines, so that a test can read them. */
export function keepLog(): { log: Log; events: string[]; lines: string[] } {
  const events: string[] = []
  const lines: string[] = []
  const log: Log = (event, fields = {}) => {
    events.push(event)
    lines.push(`${event} ${JSON.stringify(fields)}`)
  }
  return { log, events, lines }
}

/** A new database on disk, closed when the test is over. */
export function openTestDatabase(file = join(temporaryFolder(), 'soundleaf.db')): WritableDb {
  const db = openDatabase({ file, log: keepLog().log })
  onTestFinished(() => db.close())
  return db
}

/** Adds a document with one page per text and returns their ids. */
export function addDocument(
  db: WritableDb,
  texts: readonly string[],
  { title = 'A course', contentHash = `hash of ${texts.join()}`, bundled = false } = {},
): { documentId: DocumentId; pageIds: PageId[] } {
  const repo = createLibraryRepo(db)
  const documentId = repo.addDocument(
    { title, contentHash, bundled, createdAt: 1 },
    texts.map((text, index) => ({ number: index + 1, title: `Page ${index + 1}`, text })),
  )
  return { documentId, pageIds: repo.pages(documentId).map((page) => page.id) }
}
