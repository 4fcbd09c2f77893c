import { expect, test } from 'vitest'
import { openWholeBridge } from '../ipc/bridge-workspace.ts'
import { openStub } from './workspace.ts'

/** Two pasted documents whose summaries a model is asked for, the first of them while it is being written. */
async function workspace() {
  const stub = await openStub()
  const { value } = openWholeBridge()
  await value('model.configure', { address: stub.address, model: 'small-model:3b' })
  const paste = async (title: string) => {
    const text = `${title}\n\nA producer puts messages into a ${title}.`
    const [result] = await value('library.importText', { jobId: title, title, text })
    const documentId = result!.documents[0]!
    const [page] = await value('library.pages', { documentId })
    return { documentId, pageId: page!.id }
  }
  const [queue, stream] = [await paste('queue'), await paste('stream')]
  stub.behave = () => ({ kind: 'silent' })
  for (const { pageId } of [queue, stream]) await value('generation.addPage', { pageId, section: 'summary' })
  await expect.poll(() => stub.chats().length).toBe(1)
  const originOf = async (pageId: typeof queue.pageId) =>
    (await value('study.page', { pageId })).summary.origin
  const tasks = async () => (await value('generation.queue', undefined)).tasks.map(({ pageId }) => pageId)
  return { stub, value, queue, stream, originOf, tasks }
}

test('nothing is written for a document in the recycle bin, the next one has its turn, and it goes on when it is back', async () => {
  const { stub, value, queue, stream, originOf, tasks } = await workspace()
  stub.behave = () => ({ kind: 'answer' })
  await value('library.remove', { documentId: queue.documentId })
  await expect.poll(() => originOf(stream.pageId)).toBe('model')
  await expect.poll(async () => (await value('generation.queue', undefined)).state).toBe('idle')
  expect(await tasks()).toEqual([])
  expect(await originOf(queue.pageId)).toBeNull()
  expect(stub.chats(), 'one that was stopped, one for the other document').toHaveLength(2)

  await value('library.restore', { documentId: queue.documentId })
  await expect.poll(() => originOf(queue.pageId)).toBe('model')
  expect(stub.chats()).toHaveLength(3)
})

test('what was paused stays paused, and stopping all leaves what rests in the recycle bin for later', async () => {
  const { stub, value, queue, stream, originOf, tasks } = await workspace()
  await value('generation.pause', undefined)
  stub.behave = () => ({ kind: 'answer' })
  await value('library.remove', { documentId: queue.documentId })
  expect(await tasks()).toEqual([stream.pageId])
  await value('generation.stop', { pageId: null })
  expect(await tasks()).toEqual([])

  await value('library.restore', { documentId: queue.documentId })
  expect(await value('generation.queue', undefined)).toMatchObject({
    state: 'paused',
    tasks: [{ pageId: queue.pageId, section: 'summary', state: 'waiting' }],
  })
  expect(await originOf(queue.pageId)).toBeNull()
  await value('generation.resume', undefined)
  await expect.poll(() => originOf(queue.pageId)).toBe('model')
})
