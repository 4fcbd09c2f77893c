import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { NoteJournal } from '#core/notes/note-journal.ts'
import { openDatabase } from '#main/db/open.ts'
import { createNotesRepo } from '#main/notes/notes.repo.ts'
import { createNotesService } from '#main/notes/notes.service.ts'
import { KEPT_CHANGES } from '#shared/model/note.ts'
import { addDocument, keepLog, openTestDatabase, temporaryFolder } from '../db/workspace.ts'

function workspace() {
  const db = openTestDatabase()
  const [pageId, otherPage] = addDocument(db, ['One', 'Two']).pageIds
  const notes = createNotesService({ repo: createNotesRepo(db), now: () => 1000 })
  return { notes, pageId: pageId!, otherPage: otherPage! }
}

/** Every text that undoing leads back to. */
function wayBack(changes: ConstructorParameters<typeof NoteJournal>[0], text: string): string[] {
  const journal = new NoteJournal(changes)
  const texts = []
  for (let step = journal.undo(text); step !== null; step = journal.undo(step.text)) texts.push(step.text)
  return texts
}

test('the changes of a note are there after the file was closed, those that were undone too', () => {
  const { log } = keepLog()
  const file = join(temporaryFolder(), 'soundleaf.db')
  const first = openDatabase({ file, log })
  const pageId = addDocument(first, ['One']).pageIds[0]!
  const notes = createNotesService({ repo: createNotesRepo(first), now: () => 1000 })
  const journal = new NoteJournal(notes.changes(pageId))
  journal.record('', '你好 🟩', { kind: 'typing', goesOn: 'no' }, 0)
  journal.record('你好 🟩', '**你好 🟩**\n', { kind: 'command', goesOn: 'no' }, 0)
  const undone = journal.undo('**你好 🟩**\n')!
  notes.save({ pageId, text: undone.text, revision: 0, changes: journal.update() })
  first.close()

  const second = openDatabase({ file, log })
  onTestFinished(() => second.close())
  const later = createNotesService({ repo: createNotesRepo(second), now: () => 2000 })
  const { text } = later.get(pageId)
  const kept = new NoteJournal(later.changes(pageId))
  expect(kept.redo(text)?.text).toBe('**你好 🟩**\n')
  expect(wayBack(later.changes(pageId), text)).toEqual([''])
})

test(`the newest ${KEPT_CHANGES} changes are kept, of each note its own`, () => {
  const { notes, pageId, otherPage } = workspace()
  for (let revision = 0; revision < KEPT_CHANGES + 10; revision += 1) {
    notes.save({ pageId, text: `第 ${revision} 次`, revision })
  }
  notes.save({ pageId: otherPage, text: 'another', revision: 0 })
  expect(notes.changes(pageId).changes).toHaveLength(KEPT_CHANGES)
  expect(wayBack(notes.changes(pageId), notes.get(pageId).text).at(-1)).toBe('第 9 次')
  expect(wayBack(notes.changes(otherPage), 'another')).toEqual([''])
})

test('undoing what is not saved yet keeps what can be redone, and makes no new revision', () => {
  const { notes, pageId } = workspace()
  const saved = notes.save({ pageId, text: 'kept', revision: 0 })
  const journal = new NoteJournal(notes.changes(pageId))
  journal.record('kept', 'kept and more', { kind: 'command', goesOn: 'no' }, 0)
  journal.undo('kept and more')
  expect(notes.save({ pageId, text: 'kept', revision: 1, changes: journal.update() })).toEqual(saved)
  expect(new NoteJournal(notes.changes(pageId)).redo('kept')?.text).toBe('kept and more')
})

test('a refused save keeps no changes', () => {
  const { notes, pageId } = workspace()
  notes.save({ pageId, text: 'theirs', revision: 0 })
  const before = notes.changes(pageId)
  const changes = { after: 0, changes: [{ step: 1, at: 0, removed: '', inserted: 'mine' }], done: 1 }
  expect(() => notes.save({ pageId, text: 'mine', revision: 0, changes })).toThrow(
    expect.objectContaining({ code: 'note-conflict' }),
  )
  expect(notes.changes(pageId)).toEqual(before)
})
