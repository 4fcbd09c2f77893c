import { expect, test } from 'vitest'
import { createHighlightsRepo } from '#main/notes/highlights.repo.ts'
import { createHighlightsService } from '#main/notes/highlights.service.ts'
import { createLibraryRepo } from '#main/library/library.repo.ts'
import { createNotesRepo } from '#main/notes/notes.repo.ts'
import { createNotesService } from '#main/notes/notes.service.ts'
import { createOverviewRepo } from '#main/notes/overview.repo.ts'
import { createOverviewService } from '#main/notes/overview.service.ts'
import type { PageId } from '#shared/model/ids.ts'
import { addDocument, openTestDatabase } from '../db/workspace.ts'

function workspace() {
  const db = openTestDatabase()
  let clock = 1000
  const now = (): number => (clock += 1)
  const notes = createNotesService({ repo: createNotesRepo(db), now })
  const marks = createHighlightsService({ repo: createHighlightsRepo(db), now })
  const repo = createOverviewRepo(db)
  const write = (pageId: PageId, text: string) =>
    notes.save({ pageId, text, revision: notes.get(pageId).revision })
  return { db, marks, repo, write, library: createLibraryRepo(db), overview: createOverviewService(repo) }
}

const ALL = { query: '', tag: null }

test('lists notes and commented marks of all documents, the newest first, with their tags', () => {
  const { db, marks, write, overview } = workspace()
  const one = addDocument(db, ['First page.', 'Second page.'], { title: 'One' })
  const two = addDocument(db, ['Third page.'], { title: 'Two' })
  write(one.pageIds[1]!, '## 要点\n\n- ECS 班长 #考点 #ECS')
  write(two.pageIds[0]!, '复习 #考点')
  const anchor = { start: 0, end: 5, quote: 'First', before: '', after: '', colour: 'blue' } as const
  const { id } = marks.add({ pageId: one.pageIds[0]!, ...anchor })
  marks.add({ pageId: one.pageIds[0]!, ...anchor })
  marks.change({ id, comment: '第一' })

  const all = overview.list(ALL)
  expect(
    all.notes.map(({ documentTitle, pageNumber, excerpt }) => [documentTitle, pageNumber, excerpt]),
  ).toEqual([
    ['Two', 1, '复习 #考点'],
    ['One', 2, '要点 ECS 班长 #考点 #ECS'],
  ])
  expect(all.marks).toMatchObject([{ id, quote: 'First', comment: '第一', colour: 'blue', pageNumber: 1 }])
  expect(all.tags).toEqual([
    { tag: '考点', count: 2 },
    { tag: 'ECS', count: 1 },
  ])
  expect(all.total).toBe(3)
  expect(overview.list({ query: '', tag: 'ECS' })).toMatchObject({ total: 1, notes: [{ pageNumber: 2 }] })
  expect(overview.list({ query: 'ecs 班', tag: null }).notes).toHaveLength(1)
  expect(overview.list({ query: '第一', tag: null })).toMatchObject({ total: 1, notes: [] })
})

test('leaves out empty notes, removed marks, and documents in the recycle bin', () => {
  const { db, marks, write, overview, repo, library } = workspace()
  const one = addDocument(db, ['First page.', 'Second page.'], { title: 'One' })
  const gone = addDocument(db, ['Third page.'], { title: 'Gone' })
  write(one.pageIds[0]!, 'x')
  write(one.pageIds[0]!, '')
  write(gone.pageIds[0]!, 'kept, but away')
  const mark = { start: 0, end: 6, quote: 'Second', before: '', after: '', colour: 'pink' } as const
  const { id } = marks.add({ pageId: one.pageIds[1]!, ...mark })
  expect(repo.pages('library')).toHaveLength(2)
  marks.remove(id)
  library.remove(gone.documentId, 2000)
  expect(overview.list(ALL)).toEqual({ notes: [], marks: [], tags: [], total: 0 })
  expect(repo.pages('library')).toEqual([])
})

test('shows of a long note what stands around the text that was looked for', () => {
  const { db, write, overview } = workspace()
  const { pageIds } = addDocument(db, ['A page.'], { title: 'One' })
  write(pageIds[0]!, `${'前'.repeat(300)}目标${'后'.repeat(300)}`)
  const [note] = overview.list({ query: '目标', tag: null }).notes
  expect(note!.excerpt).toMatch(/^…前+目标后+…$/u)
  expect(note!.excerpt.length).toBeLessThan(170)
})
