import { join } from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { SECTION_NAMES } from '#shared/model/study.ts'
import { openDatabase } from '#main/db/open.ts'
import { addDocument, keepLog, openTestDatabase, temporaryFolder } from '../db/workspace.ts'
import type { Behaviour } from '../../model-server/stub.ts'
import { openGeneration } from './generation-workspace.ts'
import { openStub } from './workspace.ts'

const PAGE =
  'Amazon ECS\n• ECS = Elastic Container Service\n• Launch Docker containers on AWS\n1. Run a task on EC2\n'

async function openAll({ pages = [PAGE] as readonly string[], patient = true } = {}) {
  const stub = await openStub()
  const db = openTestDatabase()
  const { pageIds, documentId } = addDocument(db, pages)
  const opened = await openGeneration(db, stub.address, { patient })
  return { stub, db, pageId: pageIds[0]!, pageIds, documentId, ...opened }
}

describe('writing the sections of a page', () => {
  it('fills all eight, in order, and each grows before it is stored', async () => {
    const { generation, until, writtenOn, stub, pageId, previews, queues } = await openAll()
    await generation.add({ pageId, section: null })
    await until('idle')

    expect(await writtenOn(pageId)).toEqual(SECTION_NAMES)
    expect(stub.chats()).toHaveLength(8)
    expect(generation.queue()).toEqual({ state: 'idle', failure: null, done: 0, tasks: [] })
    expect(new Set(previews.map(({ section }) => section))).toEqual(new Set(SECTION_NAMES))
    expect(Math.max(...queues.map(({ done }) => done))).toBe(8)
    const writing = queues.flatMap(({ tasks }) => tasks.filter(({ state }) => state === 'writing'))
    expect(new Set(writing.map(({ section }) => section))).toEqual(new Set(SECTION_NAMES))
  })

  it('writes only what is missing, and of that only what was asked for', async () => {
    const { generation, until, study, stub, pageId } = await openAll()
    await study.put({ pageId, section: 'plain', value: ['我自己写的。'], origin: 'you' })
    await generation.add({ pageId, section: 'plain' })
    await generation.add({ pageId, section: 'summary' })
    await until('idle')
    expect(stub.chats()).toHaveLength(1)
    expect((await study.page(pageId)).plain).toMatchObject({ value: ['我自己写的。'], origin: 'you' })
  })

  it('leaves alone what the learner wrote while it waited', async () => {
    const { generation, until, study, stub, pageId } = await openAll()
    stub.behave = async () => {
      await study.put({ pageId, section: 'beginner', value: ['我自己写的。'], origin: 'you' })
      return { kind: 'answer' }
    }
    await generation.add({ pageId, section: null })
    await until('idle')
    expect(stub.chats()).toHaveLength(7)
    expect((await study.page(pageId)).beginner).toMatchObject({ value: ['我自己写的。'], origin: 'you' })
  })

  it('writes a whole document, page by page', async () => {
    const { generation, until, writtenOn, documentId, pageIds } = await openAll({
      pages: [PAGE, 'Fargate\n• No servers to manage'],
    })
    await generation.add({ documentId })
    await until('idle')
    for (const pageId of pageIds) expect(await writtenOn(pageId)).toEqual(SECTION_NAMES)
  })

  it('sends nothing before it is asked, and nothing without a model', async () => {
    const { generation, model, stub, pageId } = await openAll()
    generation.start()
    await model.configure({ address: stub.address, model: '' })
    await expect(generation.add({ pageId, section: null })).rejects.toMatchObject({
      code: 'model-not-chosen',
    })
    expect(generation.queue().tasks).toEqual([])
    expect(stub.requests).toEqual([])
  })
})

describe('a bad answer', () => {
  it('is asked for again with what was wrong with it, and the better one is taken', async () => {
    const { generation, until, study, stub, pageId } = await openAll()
    stub.behave = (_request, place) =>
      place === 0 ? { kind: 'answer', text: '{"points":[1]}' } : { kind: 'answer' }
    await generation.add({ pageId, section: 'summary' })
    await until('idle')
    expect((await study.page(pageId)).summary.value).toEqual(['ECS 运行容器。', '任务在集群里。'])
    expect(JSON.stringify(stub.chats()[1]?.body['messages'])).toContain('至少要有 2 项')
  })

  const bad: readonly [string, string, Behaviour][] = [
    ['no JSON', 'model-bad-answer', { kind: 'answer', text: '对不起，我不会。' }],
    ['JSON that is broken', 'model-bad-answer', { kind: 'answer', text: '{"points":["一" "二"]}' }],
    ['JSON of another shape', 'model-bad-answer', { kind: 'answer', text: '{"summary":"一"}' }],
    ['a stream that is cut', 'model-cut', { kind: 'cut', how: 'broken' }],
    ['an error of the server', 'model-refused', { kind: 'status', status: 500 }],
    ['a page of HTML', 'model-not-understood', { kind: 'raw', contentType: 'text/html', body: '<p>' }],
    ['what never ends', 'model-too-large', { kind: 'endless' }],
    ['one huge event', 'model-too-large', { kind: 'huge' }],
  ]
  it.each(bad)(
    'three times over (%s) fails that section and no other: %s',
    async (_what, code, behaviour) => {
      const { generation, until, writtenOn, stub, pageId } = await openAll()
      stub.behave = ({ body }) => (JSON.stringify(body).includes('写小结') ? behaviour : { kind: 'answer' })
      await generation.add({ pageId, section: null })
      await until('idle')
      expect(generation.queue().tasks).toEqual([
        { pageId, section: 'summary', state: 'failed', failure: { code, params: {} } },
      ])
      expect(await writtenOn(pageId)).toHaveLength(7)

      stub.behave = () => ({ kind: 'answer' })
      await generation.add({ pageId, section: 'summary' })
      await until('idle')
      expect(generation.queue().tasks).toEqual([])
      expect(await writtenOn(pageId)).toHaveLength(8)
    },
  )

  it('in every section pauses the queue instead of failing them all', async () => {
    const { generation, until, stub, pageId } = await openAll()
    stub.behave = () => ({ kind: 'answer', text: '不会' })
    await generation.add({ pageId, section: null })
    await until('paused')
    const { tasks, failure } = generation.queue()
    expect(failure?.code).toBe('model-bad-answer')
    expect(tasks.map(({ state }) => state)).toEqual([
      ...Array<string>(3).fill('failed'),
      ...Array<string>(5).fill('waiting'),
    ])
  })
})

describe('a server that does not answer', () => {
  it.each([
    ['is not running', 'model-not-running', null],
    ['is silent', 'model-timeout', { kind: 'silent' }],
    ['falls silent', 'model-timeout', { kind: 'stall' }],
    [
      'sends us elsewhere',
      'model-redirected',
      { kind: 'status', status: 302, location: 'http://127.0.0.1:9/' },
    ],
  ] as const)(
    'because it %s pauses the queue, which goes on when the learner says so',
    async (_why, code, behaviour) => {
      const { generation, until, writtenOn, stub, pageId, model } = await openAll({ patient: false })
      if (behaviour === null) await stub.close()
      else stub.behave = () => behaviour
      await generation.add({ pageId, section: 'summary' })
      await until('paused')
      expect(generation.queue()).toMatchObject({ failure: { code }, tasks: [{ state: 'waiting' }] })
      expect(await writtenOn(pageId)).toHaveLength(0)

      const other = await openStub()
      await model.configure({ address: other.address, model: 'small-model:3b' })
      generation.resume()
      await until('idle')
      expect(await writtenOn(pageId)).toHaveLength(1)
    },
  )
})

describe('stopping', () => {
  it('a page leaves nothing half, and the other pages go on', async () => {
    const { generation, until, writtenOn, stub, pageIds, documentId } = await openAll({
      pages: [PAGE, PAGE.replace('ECS', 'EKS')],
    })
    const [first, second] = pageIds
    let stopped = false
    stub.behave = (_request, place) => (place === 2 && !stopped ? { kind: 'stall' } : { kind: 'answer' })
    await generation.add({ documentId })
    await vi.waitFor(() => expect(stub.chats()).toHaveLength(3))
    stopped = true
    generation.stop(first!)
    await until('idle')
    expect(await writtenOn(first!)).toHaveLength(2)
    expect(await writtenOn(second!)).toHaveLength(8)
  })

  it('all empties the queue', async () => {
    const { generation, until, writtenOn, stub, pageId } = await openAll()
    stub.behave = () => ({ kind: 'stall' })
    await generation.add({ pageId, section: null })
    await vi.waitFor(() => expect(stub.chats()).toHaveLength(1))
    generation.stop(null)
    await until('idle')
    expect(generation.queue().tasks).toEqual([])
    expect(await writtenOn(pageId)).toHaveLength(0)
  })

  it('after a pause forgets how far it was', async () => {
    const { generation, stub, pageId } = await openAll()
    stub.behave = (_request, place) => (place === 1 ? { kind: 'stall' } : { kind: 'answer' })
    await generation.add({ pageId, section: null })
    await vi.waitFor(() => expect(stub.chats()).toHaveLength(2))
    await generation.pause()
    expect(generation.queue().done).toBe(1)
    generation.stop(null)
    expect(generation.queue()).toEqual({ state: 'idle', failure: null, done: 0, tasks: [] })
  })

  it('with a pause keeps the rest for later', async () => {
    const { generation, until, writtenOn, stub, pageId } = await openAll()
    stub.behave = (_request, place) => (place === 1 ? { kind: 'stall' } : { kind: 'answer' })
    await generation.add({ pageId, section: null })
    await vi.waitFor(() => expect(stub.chats()).toHaveLength(2))
    await generation.pause()
    expect(generation.queue()).toMatchObject({ state: 'paused', failure: null })
    expect(await writtenOn(pageId)).toHaveLength(1)
    generation.resume()
    await until('idle')
    expect(await writtenOn(pageId)).toHaveLength(8)
  })
})

describe('a restart', () => {
  async function interrupted(before: (first: Awaited<ReturnType<typeof openGeneration>>) => Promise<void>) {
    const stub = await openStub()
    const file = join(temporaryFolder(), 'soundleaf.db')
    const db = openDatabase({ file, log: keepLog().log })
    const { pageIds } = addDocument(db, [PAGE])
    stub.behave = (_request, place) => (place === 3 ? { kind: 'stall' } : { kind: 'answer' })
    const first = await openGeneration(db, stub.address, { patient: true })
    await first.generation.add({ pageId: pageIds[0]!, section: null })
    await vi.waitFor(() => expect(stub.chats()).toHaveLength(4))
    await before(first)
    await first.close()
    db.close()
    const again = openTestDatabase(file)
    return { stub, pageId: pageIds[0]!, ...(await openGeneration(again, stub.address, { patient: true })) }
  }

  it('in the middle goes on where it was and writes nothing twice', async () => {
    const { stub, pageId, generation, until, writtenOn } = await interrupted(() => Promise.resolve())
    expect(await writtenOn(pageId)).toHaveLength(3)
    generation.start()
    await until('idle')
    expect(await writtenOn(pageId)).toHaveLength(8)
    expect(stub.chats()).toHaveLength(4 + 5)
  })

  it('after a pause waits until the learner goes on', async () => {
    const { stub, pageId, generation, until, writtenOn } = await interrupted((first) =>
      first.generation.pause(),
    )
    generation.start()
    expect(generation.queue()).toMatchObject({ state: 'paused' })
    expect(stub.chats()).toHaveLength(4)
    generation.resume()
    await until('idle')
    expect(await writtenOn(pageId)).toHaveLength(8)
  })
})
