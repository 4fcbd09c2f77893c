import { expect, test } from 'vitest'
import { createHighlightsRepo } from '#main/notes/highlights.repo.ts'
import { createHighlightsService } from '#main/notes/highlights.service.ts'
import type { PageId } from '#shared/model/ids.ts'
import { addDocument, openTestDatabase } from '../db/workspace.ts'

const WORDS = { start: 4, end: 9, quote: 'agent', before: 'The', after: 'runs', colour: 'yellow' } as const

function workspace() {
  const db = openTestDatabase()
  const { pageIds } = addDocument(db, ['The agent runs.', 'Two'])
  const highlights = createHighlightsService({ repo: createHighlightsRepo(db), now: () => 7 })
  return { db, highlights, pageId: pageIds[0]!, otherPage: pageIds[1]! }
}

test('what is marked is there again, in the order of the text, on its page only', () => {
  const { highlights, pageId, otherPage } = workspace()
  const agent = highlights.add({ pageId, ...WORDS })
  const first = highlights.add({ pageId, ...WORDS, start: 0, end: 3, quote: 'The', colour: 'pink' })
  expect(highlights.list(pageId)).toEqual([first, agent])
  expect(agent).toEqual({ id: agent.id, pageId, ...WORDS, comment: '', createdAt: 7 })
  expect(highlights.list(otherPage)).toEqual([])
})

test('a comment and a colour change by themselves', () => {
  const { highlights, pageId } = workspace()
  const { id } = highlights.add({ pageId, ...WORDS })
  highlights.change({ id, comment: '班长' })
  highlights.change({ id, colour: 'blue' })
  expect(highlights.list(pageId)).toMatchObject([{ comment: '班长', colour: 'blue' }])
})

test('what is removed comes back as it was', () => {
  const { highlights, pageId } = workspace()
  const { id } = highlights.add({ pageId, ...WORDS })
  const marked = highlights.change({ id, comment: 'kept' })
  highlights.remove(id)
  expect(highlights.list(pageId)).toEqual([])
  highlights.restore(id)
  expect(highlights.list(pageId)).toEqual([marked])
})

test('nothing is marked on a page that is not there, and what is not there cannot change', () => {
  const { highlights } = workspace()
  expect(() => highlights.add({ pageId: 999 as PageId, ...WORDS })).toThrow('not-found')
  expect(() => highlights.change({ id: 999, comment: 'x' })).toThrow('not-found')
  expect(() => highlights.remove(999)).toThrow('not-found')
})

test('a document that is marked cannot be deleted by accident', () => {
  const { db, highlights, pageId } = workspace()
  highlights.add({ pageId, ...WORDS })
  expect(() => db.writer.prepare('DELETE FROM documents').run()).toThrow('FOREIGN KEY')
})
