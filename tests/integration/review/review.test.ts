import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openWholeBridge } from '../ipc/bridge-workspace.ts'
import { temporaryFolder } from '../db/workspace.ts'

async function workspace(reviewTo: string | null = null) {
  const bridge = openWholeBridge({ reviewTo })
  const [imported] = await bridge.value('library.importText', {
    jobId: 'a',
    title: 'Queues, "plain"',
    text: 'Message queues\n\nA producer puts messages into a queue.',
  })
  const documentId = imported!.documents[0]!
  const [page] = await bridge.value('library.pages', { documentId })
  const met = { pageId: page!.id, context: 'A producer puts messages into a queue.', start: 16 }
  const terms = async () => (await bridge.value('review.list', undefined)).map(({ term }) => term)
  return { ...bridge, documentId, met, terms }
}

test('a word is on the list once, in whatever case, and comes back when it was taken off', async () => {
  const { value, call, met, terms } = await workspace()
  const first = await value('review.add', { term: 'producer', zh: '生产者', ...met })
  expect(await value('review.add', { term: 'Producer', zh: '', ...met })).toEqual(first)
  await value('review.add', { term: 'queue', zh: '队列', ...met })
  expect((await terms()).sort()).toEqual(['producer', 'queue'])
  await value('review.remove', first)
  expect(await terms()).toEqual(['queue'])
  await value('review.restore', first)
  expect((await terms()).sort()).toEqual(['producer', 'queue'])
  expect(await call('review.remove', { id: 99 })).toMatchObject({ error: { code: 'not-found' } })
})

test('the words of a document in the recycle bin rest with it', async () => {
  const { value, met, terms, documentId } = await workspace()
  await value('review.add', { term: 'queue', zh: '队列', ...met })
  await value('library.remove', { documentId })
  expect(await terms()).toEqual([])
  await value('library.restore', { documentId })
  expect(await terms()).toEqual(['queue'])
})

test('is written as a table with IPA, meaning and sentence, safely quoted', async () => {
  const file = join(temporaryFolder(), 'words.csv')
  const { value, met } = await workspace(file)
  await value('review.add', { term: 'queue', zh: '=队列', ...met })
  expect(await value('review.export', { format: 'csv', accent: 'us' })).toEqual({
    name: 'words.csv',
    fileId: expect.any(String) as string,
    words: 1,
  })
  const [head, row, end] = readFileSync(file, 'utf8').split('\r\n')
  expect(head).toBe('\uFEFF"word","IPA","中文","sentence","document","page","added"')
  expect(row).toMatch(
    /^"queue","kju","'=队列","A producer puts messages into a queue\.","Queues, "{2}plain"{3},"1","\d{4}-\d\d-\d\d"$/u,
  )
  expect(end).toBe('')
})

test('that cannot be written says so', async () => {
  const { value, call, met } = await workspace(join(temporaryFolder(), 'missing', 'words.csv'))
  await value('review.add', { term: 'queue', zh: '', ...met })
  expect(await call('review.export', { format: 'csv', accent: 'us' })).toMatchObject({
    error: { code: 'review-not-exported' },
  })
})
