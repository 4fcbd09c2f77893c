import { writeSync } from 'node:fs'
import { openDatabase } from '#main/db/open.ts'
import { createNotesRepo } from '#main/notes/notes.repo.ts'
import { createNotesService } from '#main/notes/notes.service.ts'
import type { PageId } from '#shared/model/ids.ts'

/** Saves a note as fast as it can, deleting now and then, and tells each revision once it is saved. Until killed. */
const [file = '', page] = process.argv.slice(2)
const pageId = Number(page) as PageId
const notes = createNotesService({
  repo: createNotesRepo(openDatabase({ file, log: () => undefined })),
  now: Date.now,
})

let { text, revision } = notes.get(pageId)
for (;;) {
  text = revision % 40 === 39 ? text.slice(0, text.length / 2) : `${text}word ${revision} 字`
  revision = notes.save({ pageId, text, revision }).revision
  writeSync(1, `${revision} ${text.length}\n`)
}
