import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openDatabase } from '#main/db/open.ts'
import { createRestsRepo } from '#main/study/rests.repo.ts'
import { createRestsService } from '#main/study/rests.service.ts'
import type { PageId } from '#shared/model/ids.ts'
import { addDocument, keepLog, openTestDatabase, temporaryFolder } from '../db/workspace.ts'

const { log } = keepLog()

function open(db: Parameters<typeof createRestsRepo>[0]) {
  return createRestsService({ repo: createRestsRepo(db), now: () => 1000 })
}

test('what found no place in an answer is still there after a restart, until it is dismissed for good', () => {
  const file = join(temporaryFolder(), 'soundleaf.db')
  const first = openDatabase({ file, log })
  const [one, two] = addDocument(first, ['One', 'Two']).pageIds as [PageId, PageId]
  open(first).keep([
    { pageId: one, text: '好的。\n希望有帮助！' },
    { pageId: two, text: '先说两句。' },
  ])
  first.close()

  const second = openDatabase({ file, log })
  expect(open(second).list(one)).toEqual([
    { id: 1, pageId: one, text: '好的。\n希望有帮助！', addedAt: 1000 },
  ])
  open(second).dismiss(2)
  second.close()

  const rests = open(openTestDatabase(file))
  expect(rests.list(one)).toHaveLength(1)
  expect(rests.list(two)).toEqual([])
  rests.restore(2)
  expect(rests.list(two)).toMatchObject([{ text: '先说两句。' }])
})

test('the same text is kept once, and is there again when its answer is pasted again', () => {
  const db = openTestDatabase()
  const [pageId] = addDocument(db, ['One']).pageIds as [PageId]
  const rests = open(db)
  rests.keep([{ pageId, text: '好的。' }])
  rests.keep([{ pageId, text: '好的。' }])
  expect(rests.list(pageId)).toHaveLength(1)
  rests.dismiss(1)
  rests.keep([{ pageId, text: '好的。' }])
  expect(rests.list(pageId)).toMatchObject([{ id: 1 }])
})

test('all are kept or none, and only with a page that there is', () => {
  const db = openTestDatabase()
  const [pageId] = addDocument(db, ['One']).pageIds as [PageId]
  const rests = open(db)
  const lost = { pageId: 99 as PageId, text: '好' }
  expect(() => rests.keep([{ pageId, text: '好的。' }, lost])).toThrow(
    expect.objectContaining({ code: 'not-found' }),
  )
  expect(rests.list(pageId)).toEqual([])
  expect(() => rests.dismiss(7)).toThrow(expect.objectContaining({ code: 'not-found' }))
})
