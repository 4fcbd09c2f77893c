import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { goodAnswer } from './good-answers.ts'

/** How the stub answers a chat request. */
export type Behaviour =
  /** Streams the text, or what a good model would say, in pieces. */
  | { readonly kind: 'answer'; readonly text?: string }
  /** The stream stops after some pieces: the connection breaks, or ends as if all were said. */
  | { readonly kind: 'cut'; readonly how: 'broken' | 'ended' }
  /** Says some of it and then nothing any more. */
  | { readonly kind: 'stall' }
  /** Takes the request and never answers. */
  | { readonly kind: 'silent' }
  /** Never stops talking. */
  | { readonly kind: 'endless' }
  /** One event without an end. */
  | { readonly kind: 'huge' }
  | { readonly kind: 'status'; readonly status: number; readonly location?: string }
  /** Answers well but for one thing. */
  | { readonly kind: 'raw'; readonly contentType: string; readonly body: string | Uint8Array }

interface StubRequest {
  readonly path: string
  readonly headers: IncomingMessage['headers']
  readonly body: Readonly<Record<string, unknown>>
}

export interface StubServer {
  /** As a learner would type it. */
  readonly address: string
  readonly port: number
  /** All requests so far, oldest first. */
  readonly requests: readonly StubRequest[]
  /** The chat requests among them. */
  readonly chats: () => readonly StubRequest[]
  models: readonly string[]
  /** Decides how the n-th chat request (from 0) is answered; a good answer by default. */
  behave: (request: StubRequest, place: number) => Behaviour | Promise<Behaviour>
  readonly close: () => Promise<void>
}

const PIECE = 7

/** A server that speaks the OpenAI protocol on this machine, well or badly. */
export async function startStubServer(port = 0): Promise<StubServer> {
  const requests: StubRequest[] = []
  const chats = (): StubRequest[] => requests.filter(({ path }) => path.endsWith('/chat/completions'))
  const server = createServer((request, response) => {
    void readBody(request).then(async (text) => {
      const body = (text === '' ? {} : JSON.parse(text)) as StubRequest['body']
      const asked = { path: request.url ?? '', headers: request.headers, body }
      const place = chats().length
      requests.push(asked)
      if (asked.path === '/v1/models') sendModels(response)
      else if (asked.path === '/v1/chat/completions') send(response, asked, await stub.behave(asked, place))
      else response.writeHead(404).end()
    })
  })

  function sendModels(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'application/json' })
    response.end(JSON.stringify({ object: 'list', data: stub.models.map((id) => ({ id, object: 'model' })) }))
  }

  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve))
  const address = server.address() as AddressInfo
  const stub: StubServer = {
    address: `http://127.0.0.1:${address.port}/v1`,
    port: address.port,
    requests,
    chats,
    models: ['small-model:3b', 'large-model:14b'],
    behave: () => ({ kind: 'answer' }),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
  return stub
}

async function readBody(request: IncomingMessage): Promise<string> {
  const pieces: Buffer[] = []
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces).toString('utf8')
}

function send(response: ServerResponse, { body }: StubRequest, behaviour: Behaviour): void {
  const good = JSON.stringify(goodAnswer(body as unknown as Parameters<typeof goodAnswer>[0]))
  switch (behaviour.kind) {
    case 'silent':
      return
    case 'status':
      response.writeHead(behaviour.status, behaviour.location ? { location: behaviour.location } : {})
      response.end('{"error":{"message":"no"}}')
      return
    case 'raw':
      response.writeHead(200, { 'content-type': behaviour.contentType })
      response.end(behaviour.body)
      return
  }
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8' })
  switch (behaviour.kind) {
    case 'answer':
      for (const piece of piecesOf(behaviour.text ?? good)) response.write(event(piece))
      response.write(event('', 'stop'))
      response.end('data: [DONE]\n\n')
      return
    case 'cut':
      for (const piece of piecesOf(good).slice(0, 3)) response.write(event(piece))
      if (behaviour.how === 'ended') response.end()
      else setImmediate(() => response.destroy())
      return
    case 'stall':
      for (const piece of piecesOf(good).slice(0, 3)) response.write(event(piece))
      return
    case 'endless':
      talkOn(response, event('还有，'))
      return
    case 'huge':
      response.write('data: {"choices":[{"delta":{"content":"')
      talkOn(response, '大'.repeat(20_000))
  }
}

/** Writes as fast as it is read, until the other side has had enough. */
function talkOn(response: ServerResponse, piece: string): void {
  while (!response.destroyed && response.write(piece)) continue
  if (!response.destroyed) response.once('drain', () => talkOn(response, piece))
}

function piecesOf(text: string): string[] {
  return text.match(new RegExp(`[^]{1,${PIECE}}`, 'gu')) ?? []
}

function event(content: string, finish: string | null = null): string {
  const choice = { index: 0, delta: { content }, finish_reason: finish }
  return `data: ${JSON.stringify({ object: 'chat.completion.chunk', choices: [choice] })}\n\n`
}
