import { spawn } from 'node:child_process'
import { join } from 'node:path'
import Driver from 'better-sqlite3'
import { expect, test } from 'vitest'
import { NoteJournal } from '#core/notes/note-journal.ts'
import { openDatabase } from '#main/db/open.ts'
import { createNotesRepo } from '#main/notes/notes.repo.ts'
import { createNotesService } from '#main/notes/notes.service.ts'
import type { PageId } from '#shared/model/ids.ts'
import { KEPT_CHANGES } from '#shared/model/note.ts'
import { addDocument, keepLog, temporaryFolder } from '../db/workspace.ts'

const ROUNDS = 20
const { log } = keepLog()

/** Types in a process of its own and kills it after `killAfter` saves; returns the last save it had told of. */
async function typeUntilKilled(
  file: string,
  pageId: PageId,
  killAfter: number,
): Promise<{ revision: number; length: number }> {
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, 'typing-program.ts'), file, String(pageId)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
    },
  )
  let output = ''
  let saves = 0
  child.stdout.setEncoding('utf8')
  child.stdout.on('data', (text: string) => {
    output += text
    saves += text.split('\n').length - 1
    if (saves >= killAfter) child.kill('SIGKILL')
  })
  const signal = await new Promise((resolve) => child.once('close', (_code, by) => resolve(by)))
  expect(signal).toBe('SIGKILL')
  const told = output.slice(0, output.lastIndexOf('\n')).split('\n').at(-1) ?? ''
  const [revision = Number.NaN, length = Number.NaN] = told.split(' ').map(Number)
  return { revision, length }
}

test(`killed ${ROUNDS} times while typing, the file stays whole and no save that was told of is lost, nor the way back`, async () => {
  const file = join(temporaryFolder(), 'soundleaf.db')
  const prepared = openDatabase({ file, log })
  const pageId = addDocument(prepared, ['One']).pageIds[0]!
  prepared.close()

  for (let round = 1; round <= ROUNDS; round += 1) {
    const killAfter = 1 + Math.floor(Math.random() * 60)
    const told = await typeUntilKilled(file, pageId, killAfter)

    const db = openDatabase({ file, log })
    const notes = createNotesService({ repo: createNotesRepo(db), now: Date.now })
    const note = notes.get(pageId)
    const journal = new NoteJournal(notes.changes(pageId))
    db.close()
    const moment = `round ${round}, killed after ${killAfter} saves`
    expect(note.revision, moment).toBeGreaterThanOrEqual(told.revision)
    if (note.revision === told.revision) expect(note.text, moment).toHaveLength(told.length)
    let undone = 0
    for (let at = journal.undo(note.text); at !== null; at = journal.undo(at.text)) undone += 1
    expect(undone, moment).toBe(Math.min(note.revision, KEPT_CHANGES))
    const driver = new Driver(file, { readonly: true })
    expect(driver.pragma('integrity_check', { simple: true }), moment).toBe('ok')
    driver.close()
  }
}, 120_000)
