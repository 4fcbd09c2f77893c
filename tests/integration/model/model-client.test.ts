import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import type { Behaviour } from '../../model-server/stub.ts'
import { noSignal, openClient, openStub, serverOf, SUMMARY } from './workspace.ts'

const GOOD = '{"points":["ECS 运行容器。","任务在集群里。"]}'

describe('a model server', () => {
  it('tells its models', async () => {
    const stub = await openStub()
    const models = await openClient().models(serverOf(stub.address), noSignal())
    expect(models).toEqual(['small-model:3b', 'large-model:14b'])
    expect(stub.requests.map(({ path }) => path)).toEqual(['/v1/models'])
  })

  it('is found under localhost without asking what the name means', async () => {
    const stub = await openStub()
    const models = await openClient().models(serverOf(`localhost:${stub.port}`), noSignal())
    expect(models).toHaveLength(2)
    expect(stub.requests[0]?.headers.host).toBe(`localhost:${stub.port}`)
  })

  it('is asked with the schema of the answer, and its answer is handed over as it grows', async () => {
    const stub = await openStub()
    const seen: string[] = []
    const onText = (text: string): void => void seen.push(text)
    const options = { signal: noSignal(), onText }
    expect(await openClient().chat(serverOf(stub.address), 'small-model:3b', SUMMARY, options)).toBe(GOOD)

    expect(seen.length).toBeGreaterThan(3)
    expect(seen.every((text, place) => text.startsWith(seen[place - 1] ?? ''))).toBe(true)
    expect(stub.chats()[0]?.body).toMatchObject({
      model: 'small-model:3b',
      stream: true,
      messages: SUMMARY.messages,
      response_format: {
        type: 'json_schema',
        json_schema: { strict: true, schema: { type: 'object', required: ['points'] } },
      },
    })
  })

  it('that knows no schemas is asked again without', async () => {
    const stub = await openStub()
    stub.behave = ({ body }) =>
      'response_format' in body ? { kind: 'status', status: 400 } : { kind: 'answer' }
    expect(await openClient().chat(serverOf(stub.address), 'm', SUMMARY, { signal: noSignal() })).toBe(GOOD)
    expect(stub.chats()).toHaveLength(2)
  })

  it('that is not there is no error of ours', async () => {
    const stub = await openStub()
    await stub.close()
    await expect(openClient().models(serverOf(stub.address), noSignal())).rejects.toMatchObject({
      code: 'model-not-running',
    })
    await expect(openClient().models(serverOf(`localhost:${stub.port}`), noSignal())).rejects.toMatchObject({
      code: 'model-not-running',
    })
  })
})

describe('a server that misbehaves is left with a code', () => {
  const elsewhere = 'http://127.0.0.1:9/v1/chat/completions'
  const cases: readonly [what: string, code: string, behaviour: Behaviour][] = [
    ['never answers', 'model-timeout', { kind: 'silent' }],
    ['falls silent in the middle', 'model-timeout', { kind: 'stall' }],
    ['breaks the connection', 'model-cut', { kind: 'cut', how: 'broken' }],
    ['ends the stream too early', 'model-cut', { kind: 'cut', how: 'ended' }],
    ['has an error of its own', 'model-refused', { kind: 'status', status: 500 }],
    ['does not know the model', 'model-refused', { kind: 'status', status: 404 }],
    ['sends us elsewhere', 'model-redirected', { kind: 'status', status: 307, location: elsewhere }],
    ['never stops', 'model-too-large', { kind: 'endless' }],
    ['sends one event without an end', 'model-too-large', { kind: 'huge' }],
    [
      'sends a web page',
      'model-not-understood',
      { kind: 'raw', contentType: 'text/html', body: '<h1>hello</h1>' },
    ],
    [
      'streams what is no JSON',
      'model-not-understood',
      { kind: 'raw', contentType: 'text/event-stream', body: 'data: hello\n\n' },
    ],
    [
      'streams bytes that are no UTF-8',
      'model-not-understood',
      {
        kind: 'raw',
        contentType: 'text/event-stream',
        body: Buffer.concat([
          Buffer.from('data: {"choices":[{"delta":{"content":"'),
          Buffer.from([0xc3, 0x28]),
        ]),
      },
    ],
    [
      'tells of its error inside the stream',
      'model-cut',
      {
        kind: 'raw',
        contentType: 'text/event-stream',
        body: 'data: {"error":{"message":"out of memory"}}\n\n',
      },
    ],
  ]

  it.each(cases)('when it %s: %s', async (_what, code, behaviour) => {
    const stub = await openStub()
    stub.behave = () => behaviour
    await expect(
      openClient().chat(serverOf(stub.address), 'm', SUMMARY, { signal: noSignal() }),
    ).rejects.toMatchObject({ code })
    expect(stub.chats()).toHaveLength(1)
  })

  it('when a trickle keeps the connection busy: the whole time is limited', async () => {
    const server = createServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'text/event-stream' })
      const timer = setInterval(() => response.write(': still here\n\n'), 50)
      response.on('close', () => clearInterval(timer))
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    onTestFinished(() => void server.close())
    const { port } = server.address() as AddressInfo
    const client = openClient({ totalMs: 500 })
    await expect(
      client.chat(serverOf(`127.0.0.1:${port}`), 'm', SUMMARY, { signal: noSignal() }),
    ).rejects.toMatchObject({ code: 'model-timeout' })
  })

  it('when its list of models is something else', async () => {
    const stub = await openStub()
    stub.models = ['']
    await expect(openClient().models(serverOf(stub.address), noSignal())).rejects.toMatchObject({
      code: 'model-not-understood',
    })
    stub.models = Array.from({ length: 2000 }, (_, place) => `model-${place}`)
    await expect(openClient().models(serverOf(stub.address), noSignal())).rejects.toMatchObject({
      code: 'model-too-large',
    })
  })
})

describe('cancelling', () => {
  it('ends the request at once, and the server sees the connection close', async () => {
    const stub = await openStub()
    const abort = new AbortController()
    stub.behave = () => ({ kind: 'stall' })
    const client = openClient({ idleMs: 60_000, firstByteMs: 60_000, totalMs: 60_000 })
    const options = { signal: abort.signal, onText: () => abort.abort() }
    await expect(client.chat(serverOf(stub.address), 'm', SUMMARY, options)).rejects.toMatchObject({
      code: 'cancelled',
    })
  })

  it('before the request sends nothing', async () => {
    const stub = await openStub()
    const abort = new AbortController()
    abort.abort()
    await expect(openClient().models(serverOf(stub.address), abort.signal)).rejects.toMatchObject({
      code: 'cancelled',
    })
    expect(stub.requests).toEqual([])
  })
})
