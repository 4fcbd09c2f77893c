import { describe, expect, test } from 'vitest'
import { createLibraryRepo } from '#main/library/library.repo.ts'
import { createProgressRepo } from '#main/progress/progress.repo.ts'
import { createProgressService } from '#main/progress/progress.service.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import { addDocument, openTestDatabase } from '../db/workspace.ts'

function workspace() {
  const db = openTestDatabase()
  const first = addDocument(db, ['One', 'Two', 'Three'], { title: 'First' })
  const second = addDocument(db, ['Uno'], { title: 'Second' })
  const changes: DocumentId[] = []
  let clock = 0
  const repo = createProgressRepo(db)
  const progress = createProgressService({ repo, now: () => ++clock, changed: (id) => changes.push(id) })
  const library = createLibraryRepo(db)
  const states = (): string[] => library.pages(first.documentId).map((page) => page.state)
  return { progress, repo, library, states, changes, first, second, pages: first.pageIds }
}

describe('progress', () => {
  test('nothing is read at first', () => {
    const { library, states } = workspace()
    expect(states()).toEqual(['unseen', 'unseen', 'unseen'])
    expect(library.documents()[0]).toMatchObject({ doneCount: 0, lastPageId: null })
  })

  test('an open page is the one to come back to and is no longer unseen', () => {
    const { progress, library, states, pages, changes, first } = workspace()
    progress.visit(pages[1]!)
    expect(states()).toEqual(['unseen', 'reading', 'unseen'])
    expect(library.documents()[0]).toMatchObject({ lastPageId: pages[1], lastPageNumber: 2 })
    expect(changes).toEqual([first.documentId])
  })

  test('opening a page again does not undo that it is done', () => {
    const { progress, library, states, pages } = workspace()
    progress.setState(pages[0]!, 'done')
    progress.visit(pages[0]!)
    expect(states()).toEqual(['done', 'unseen', 'unseen'])
    expect(library.documents()[0]?.doneCount).toBe(1)
  })

  test('a page set back to unseen is read again when it is opened', () => {
    const { progress, states, pages } = workspace()
    progress.setState(pages[0]!, 'done')
    progress.setState(pages[0]!, 'unseen')
    expect(states()[0]).toBe('unseen')
    progress.visit(pages[0]!)
    expect(states()[0]).toBe('reading')
  })

  test('the document read last comes first, and its page is the one to open', () => {
    const { progress, library, pages, second } = workspace()
    expect(library.pageToOpen()).toBe(pages[0])
    progress.visit(pages[2]!)
    progress.visit(second.pageIds[0]!)
    expect(library.documents().map(({ title }) => title)).toEqual(['Second', 'First'])
    expect(library.pageToOpen()).toBe(second.pageIds[0])
  })

  test('listens are counted for each sentence', () => {
    const { progress, repo, pages } = workspace()
    for (const sentence of [0, 3, 0, 0]) progress.listened(pages[0]!, sentence)
    progress.listened(pages[1]!, 0)
    expect(repo.listens(pages[0]!)).toEqual([
      { sentence: 0, count: 3 },
      { sentence: 3, count: 1 },
    ])
  })

  test('a page that was heard through is done by itself, once', () => {
    const { progress, states, pages, changes, first } = workspace()
    progress.listened(pages[0]!, 0, 2)
    progress.listened(pages[0]!, 0, 2)
    expect(states()[0], 'the same sentence twice').toBe('unseen')
    expect(changes).toEqual([])
    progress.listened(pages[0]!, 1, 2)
    progress.listened(pages[0]!, 1, 2)
    expect(states()).toEqual(['done', 'unseen', 'unseen'])
    expect(changes).toEqual([first.documentId])
  })

  test('what the learner says of a page stays, whatever they hear', () => {
    const { progress, states, pages } = workspace()
    progress.setState(pages[0]!, 'reading')
    progress.listened(pages[0]!, 0, 1)
    expect(states()[0]).toBe('reading')
    progress.visit(pages[1]!)
    progress.listened(pages[1]!, 0, 1)
    expect(states()[1], 'opening a page says nothing of it').toBe('done')
  })

  test('where the learner was on a page is kept, by sentence, by section or at the head', () => {
    const { progress, pages, changes } = workspace()
    expect(progress.place(pages[0]!)).toBeNull()
    const places = [
      { sentence: 4, top: 3, shift: 0.25 },
      { sentence: 4, top: 'plain', shift: 1 },
      { sentence: null, top: 0, shift: 0 },
      { sentence: 0, top: null, shift: 0 },
    ] as const
    for (const place of places) {
      progress.keepPlace(pages[0]!, place)
      expect(progress.place(pages[0]!)).toEqual(place)
    }
    expect(progress.place(pages[1]!)).toBeNull()
    expect(changes, 'no list shows it').toEqual([])
  })

  test('a page that is not there has no progress, and nobody is told of any', () => {
    const { progress, changes } = workspace()
    const notFound: unknown = expect.objectContaining({ code: 'not-found' })
    const page = 999 as PageId
    expect(() => progress.visit(page)).toThrow(notFound)
    expect(() => progress.setState(page, 'done')).toThrow(notFound)
    expect(() => progress.listened(page, 0)).toThrow(notFound)
    expect(() => progress.place(page)).toThrow(notFound)
    expect(() => progress.keepPlace(page, { sentence: 0, top: 0, shift: 0 })).toThrow(notFound)
    expect(changes).toEqual([])
  })
})
