import { describe, expect, test } from 'vitest'
import { createNotesRepo } from '#main/notes/notes.repo.ts'
import { createNotesService } from '#main/notes/notes.service.ts'
import type { PageId } from '#shared/model/ids.ts'
import { addDocument, openTestDatabase } from '../db/workspace.ts'

function workspace() {
  const db = openTestDatabase()
  const { pageIds } = addDocument(db, ['One', 'Two'])
  const repo = createNotesRepo(db)
  let clock = 1000
  const notes = createNotesService({ repo, now: () => (clock += 10) })
  return { notes, repo, pageId: pageIds[0]!, otherPage: pageIds[1]! }
}

describe('notes', () => {
  test('a page without a note has an empty one at revision 0', () => {
    const { notes, pageId } = workspace()
    expect(notes.get(pageId)).toEqual({ pageId, text: '', revision: 0, savedAt: null })
  })

  test('a saved note is there again, one revision on, on its own page only', () => {
    const { notes, pageId, otherPage } = workspace()
    const saved = notes.save({ pageId, text: '**ECS** 是什么？', revision: 0 })
    expect(saved).toEqual({ pageId, text: '**ECS** 是什么？', revision: 1, savedAt: 1010 })
    expect(notes.get(pageId)).toEqual(saved)
    expect(notes.get(otherPage).text).toBe('')
  })

  test.each([['emoji 🟩 and 汉字'], ['NUL \0 inside'], ['\r\nline ends\n'], ['x'.repeat(1_000_000)]])(
    'text comes back exactly: %.20j',
    (text) => {
      const { notes, pageId } = workspace()
      notes.save({ pageId, text, revision: 0 })
      expect(notes.get(pageId).text === text).toBe(true)
    },
  )

  test('a save from an older revision is refused and changes nothing', () => {
    const { notes, pageId } = workspace()
    notes.save({ pageId, text: 'from one place', revision: 0 })
    expect(() => notes.save({ pageId, text: 'from another', revision: 0 })).toThrow(
      expect.objectContaining({ code: 'note-conflict', params: { revision: 1 } }),
    )
    expect(notes.get(pageId)).toMatchObject({ text: 'from one place', revision: 1 })
  })

  test('a save from a revision that does not exist yet is refused', () => {
    const { notes, pageId } = workspace()
    expect(() => notes.save({ pageId, text: 'x', revision: 5 })).toThrow(
      expect.objectContaining({ code: 'note-conflict' }),
    )
  })

  test('a save whose reply was lost can be repeated', () => {
    const { notes, pageId } = workspace()
    const saved = notes.save({ pageId, text: 'once', revision: 0 })
    expect(notes.save({ pageId, text: 'once', revision: 0 })).toEqual(saved)
  })

  test('what a save takes away is kept in the history', () => {
    const { notes, repo, pageId } = workspace()
    notes.save({ pageId, text: 'a long afternoon of work', revision: 0 })
    notes.save({ pageId, text: '', revision: 1 })
    notes.save({ pageId, text: 'new', revision: 2 })
    expect(repo.history(pageId)).toEqual([{ text: 'a long afternoon of work', revision: 1, savedAt: 1010 }])
  })

  test('a page that is not there has no note', () => {
    const { notes } = workspace()
    const pageId = 999 as PageId
    const notFound: unknown = expect.objectContaining({ code: 'not-found' })
    expect(() => notes.get(pageId)).toThrow(notFound)
    expect(() => notes.save({ pageId, text: 'x', revision: 0 })).toThrow(notFound)
  })
})
