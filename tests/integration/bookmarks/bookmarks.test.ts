import { expect, test } from 'vitest'
import { createBookmarksRepo } from '#main/bookmarks/bookmarks.repo.ts'
import { createBookmarksService } from '#main/bookmarks/bookmarks.service.ts'
import { createLibraryRepo } from '#main/library/library.repo.ts'
import type { PageId } from '#shared/model/ids.ts'
import { addDocument, openTestDatabase } from '../db/workspace.ts'

function open() {
  const db = openTestDatabase()
  let time = 1000
  const { documentId, pageIds } = addDocument(db, ['One. Two.', 'Three.'], { title: '容器' })
  const [first, second] = pageIds as [PageId, PageId]
  const bookmarks = createBookmarksService({ repo: createBookmarksRepo(db), now: () => ++time })
  return { db, documentId, first, second, bookmarks }
}

test('bookmarks come in the order of pages and text, the page before its sentences', () => {
  const { documentId, first, second, bookmarks } = open()
  bookmarks.add({ pageId: second, at: 0, label: 'Three.' })
  bookmarks.add({ pageId: first, at: 5, label: 'Two.' })
  const page = bookmarks.add({ pageId: first, at: null, label: 'Page 1' })
  expect(page).toMatchObject({ documentId, documentTitle: '容器', pageNumber: 1, createdAt: 1003 })
  expect(bookmarks.list().map(({ label }) => label)).toEqual(['Page 1', 'Two.', 'Three.'])
})

test('a place is marked once, and what was removed comes back as it was', () => {
  const { first, bookmarks } = open()
  const marked = bookmarks.add({ pageId: first, at: 5, label: 'Two.' })
  expect(bookmarks.add({ pageId: first, at: 5, label: 'other' })).toEqual(marked)
  bookmarks.remove(marked.id)
  expect(bookmarks.list()).toEqual([])
  bookmarks.restore(marked.id)
  expect(bookmarks.list()).toEqual([marked])
})

test('a place that was marked anew is not marked twice by bringing the old one back', () => {
  const { first, bookmarks } = open()
  const old = bookmarks.add({ pageId: first, at: 5, label: 'Two.' })
  bookmarks.remove(old.id)
  const anew = bookmarks.add({ pageId: first, at: 5, label: 'Two.' })
  bookmarks.restore(old.id)
  expect(bookmarks.list()).toEqual([anew])
})

test('those of a document in the recycle bin wait there with it', () => {
  const { db, documentId, first, bookmarks } = open()
  const marked = bookmarks.add({ pageId: first, at: null, label: 'Page 1' })
  createLibraryRepo(db).remove(documentId, 5000)
  expect(bookmarks.list()).toEqual([])
  createLibraryRepo(db).restore(documentId)
  expect(bookmarks.list()).toEqual([marked])
})

test('what is not there is said to be', () => {
  const { bookmarks } = open()
  const missing = 'not-found'
  expect(() => bookmarks.add({ pageId: 999 as PageId, at: null, label: '' })).toThrow(missing)
  expect(() => bookmarks.remove(7)).toThrow(missing)
  expect(() => bookmarks.restore(7)).toThrow(missing)
})
