import { expect, test } from 'vitest'
import { openWholeBridge } from '../ipc/bridge-workspace.ts'

/** The whole program on a real file: the bundled course, and a pasted text with a note. */
async function workspace() {
  const { domains, value, call, events } = openWholeBridge()
  domains.start()
  domains.usable()
  const [course] = await value('library.list', undefined)
  const paste = () =>
    value('library.importText', {
      jobId: 'a',
      title: 'Queues',
      text: 'Message queues\n\nA zebra waits here.',
    })
  const [pasted] = await paste()
  const documentId = pasted!.documents[0]!
  const [page] = await value('library.pages', { documentId })
  const pageId = page!.id
  await value('notes.save', { pageId, text: '我的笔记', revision: 0 })
  await value('progress.setState', { pageId, state: 'done' })
  const titles = async () => (await value('library.list', undefined)).map(({ title }) => title)
  const find = async (query: string) =>
    (await value('search.find', { query, scope: 'library', pageId })).total
  return { domains, value, call, events, paste, titles, find, courseId: course!.id, documentId, pageId }
}

test('a removed document leaves the library and the search, and comes back with all that is its own', async () => {
  const { value, call, titles, find, documentId, pageId } = await workspace()
  await expect.poll(() => find('zebra'), { timeout: 20_000 }).toBe(2) // the page, and what rules say of its words
  await value('library.remove', { documentId })
  expect(await titles()).not.toContain('Queues')
  expect(await find('zebra')).toBe(0)
  expect(await call('library.pages', { documentId })).toMatchObject({ error: { code: 'not-found' } })
  expect(await value('library.removed', undefined)).toMatchObject([
    { id: documentId, title: 'Queues', pageCount: 1, noteCount: 1, bundled: false },
  ])
  expect(await call('library.remove', { documentId })).toMatchObject({ error: { code: 'not-found' } })

  await value('library.restore', { documentId })
  expect(await titles()).toContain('Queues')
  expect(await find('zebra')).toBe(2)
  expect(await value('library.pages', { documentId })).toMatchObject([
    { id: pageId, hasNote: true, state: 'done' },
  ])
  expect(await value('notes.get', { pageId })).toMatchObject({ text: '我的笔记', revision: 1 })
  expect(await value('library.removed', undefined)).toEqual([])
})

test('importing what lies in the recycle bin brings it back', async () => {
  const { value, paste, titles, documentId, events } = await workspace()
  await value('library.remove', { documentId })
  events.length = 0
  expect(await paste()).toMatchObject([{ documents: [documentId], error: null }])
  expect(await titles()).toContain('Queues')
  expect(events.map(({ name }) => name)).toContain('library.changed')
})

test('the bundled course can be put away, is not imported again by the next start, and comes back', async () => {
  const { domains, value, titles, courseId } = await workspace()
  await value('library.remove', { documentId: courseId })
  domains.start()
  expect(await titles()).toEqual(['Queues'])
  await value('library.restore', { documentId: courseId })
  expect((await value('library.list', undefined)).find(({ id }) => id === courseId)).toMatchObject({
    bundled: true,
    pageCount: 43,
  })
})

test('a document gets another title, and never an empty one', async () => {
  const { value, call, titles, documentId } = await workspace()
  await value('library.rename', { documentId, title: '  Queues, again ' })
  expect(await titles()).toContain('Queues, again')
  expect(await call('library.rename', { documentId, title: '   ' })).toMatchObject({
    error: { code: 'bad-request' },
  })
})
