import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { temporaryFolder } from '../db/workspace.ts'
import { openWholeBridge } from '../ipc/bridge-workspace.ts'

/** The whole program on a real file: the bundled course, and two pasted texts, each with a note and a recording. */
async function workspace() {
  const pagesTo = join(temporaryFolder(), 'notes.md')
  const bridge = openWholeBridge({ pagesTo })
  const { domains, value } = bridge
  domains.start()
  const [course] = await value('library.list', undefined)
  const add = async (title: string, text: string) => {
    const [pasted] = await value('library.importText', { jobId: title, title, text })
    const documentId = pasted!.documents[0]!
    const [page] = await value('library.pages', { documentId })
    const pageId = page!.id
    await value('notes.save', { pageId, text: `${title} 的笔记`, revision: 0 })
    const { id } = await value('recording.save', { pageId, sentence: 0, samples: new Uint8Array(4800) })
    return { documentId, pageId, recording: id }
  }
  return { ...bridge, pagesTo, courseId: course!.id, add }
}

test('a document deleted for good is gone with its recordings; what is left is untouched', async () => {
  const { value, call, add } = await workspace()
  const gone = await add('Queues', 'A zebra waits here.')
  const kept = await add('Topics', 'A lion waits here.')
  const documentIds = [gone.documentId]

  // Not what is still in the library.
  expect(await call('library.erase', { documentIds })).toMatchObject({ error: { code: 'not-found' } })
  await value('library.remove', { documentId: gone.documentId })
  expect(await value('library.losses', { documentIds })).toMatchObject({ pages: 1, notes: 1, recordings: 1 })
  // All or none.
  const both = { documentIds: [gone.documentId, kept.documentId] }
  expect(await call('library.erase', both)).toMatchObject({ error: { code: 'not-found' } })
  expect(await value('library.removed', undefined)).toHaveLength(1)

  await value('library.erase', { documentIds })
  expect(await value('library.removed', undefined)).toEqual([])
  expect(await call('library.restore', { documentId: gone.documentId })).toMatchObject({
    error: { code: 'not-found' },
  })
  expect(await call('notes.get', { pageId: gone.pageId })).toMatchObject({ error: { code: 'not-found' } })
  expect(await call('recording.read', { id: gone.recording })).toMatchObject({ error: { code: 'not-found' } })
  expect(await value('recording.usage', undefined)).toMatchObject({ count: 1 })
  expect(await value('recording.read', { id: kept.recording })).toMatchObject({ sampleRate: 24_000 })
  expect(await value('notes.get', { pageId: kept.pageId })).toMatchObject({ text: 'Topics 的笔记' })

  // The same text is another document from now on, and begins with nothing.
  const again = await add('Queues', 'A zebra waits here.')
  expect(again.documentId).not.toBe(gone.documentId)
  expect(again.pageId).toBeGreaterThan(kept.pageId)
})

test('what was written in the recycle bin can be exported before it is deleted', async () => {
  const { value, call, add, pagesTo } = await workspace()
  const gone = await add('Queues', 'A zebra waits here.')
  await add('Topics', 'A lion waits here.')
  await value('library.remove', { documentId: gone.documentId })
  const wish = { jobId: 'out', target: 'markdown', parts: ['original', 'note'] } as const
  expect(
    await value('export.notes', { ...wish, parts: [...wish.parts], removed: [gone.documentId] }),
  ).toMatchObject({ pages: 1 })
  const written = readFileSync(pagesTo, 'utf8')
  expect(written).toContain('Queues 的笔记')
  expect(written).not.toContain('Topics')
  await value('library.erase', { documentIds: [gone.documentId] })
  expect(
    await call('export.notes', { ...wish, parts: [...wish.parts], removed: [gone.documentId] }),
  ).toMatchObject({ error: { code: 'export-nothing' } })
  expect(existsSync(pagesTo)).toBe(true)
})

test('the course that was deleted for good does not come again at the next start', async () => {
  const { domains, value, courseId, add } = await workspace()
  await add('Queues', 'A zebra waits here.')
  await value('library.remove', { documentId: courseId })
  await value('library.erase', { documentIds: [courseId] })
  domains.start()
  expect((await value('library.list', undefined)).map(({ title }) => title)).toEqual(['Queues'])
})
