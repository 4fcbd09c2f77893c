import * as v from 'valibot'
import { createEventReader } from '#core/model/event-stream.ts'
import { jsonSchemaOf } from '#core/model/shape.ts'
import type { Ask } from '#core/study/generate/draft.ts'
import type { ServerAddress } from '#core/model/address.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { askServer, type DoorLimits } from './door.ts'

/** A server that speaks the OpenAI protocol, and whether it may be asked. */
export interface ModelServer {
  readonly address: ServerAddress
  readonly confirmedOrigin: string
}

type Pieces = AsyncIterable<Uint8Array>

interface ChatOptions {
  readonly signal: AbortSignal
  /** Told the whole answer so far, with every piece that comes. */
  readonly onText?: (answer: string) => void
}

export interface ClientLimits {
  readonly list: DoorLimits
  readonly chat: DoorLimits
  /** The longest answer, in UTF-16 units. */
  readonly answerLength: number
}

const LIMITS: ClientLimits = {
  list: { firstByteMs: 8000, idleMs: 5000, totalMs: 15_000, bytes: 2 * 1024 * 1024 },
  chat: { firstByteMs: 180_000, idleMs: 60_000, totalMs: 600_000, bytes: 16 * 1024 * 1024 },
  answerLength: 60_000,
}
/** What the server is told to stop at, so that an endless answer costs it no more than us. */
const MAX_TOKENS = 4096
const MAX_MODELS = 500

const modelList = v.object({
  data: v.array(v.object({ id: v.pipe(v.string(), v.minLength(1), v.maxLength(200)) })),
})
const chatEvent = v.object({
  choices: v.optional(
    v.array(
      v.object({
        delta: v.optional(v.object({ content: v.nullish(v.string()) })),
        finish_reason: v.nullish(v.string()),
      }),
    ),
  ),
  error: v.optional(v.unknown()),
})

/**
 * A client of model servers. Beside the door's errors, an answer that is not the protocol's is
 * `model-not-understood`, and one whose stream ends before the model did is `model-cut`.
 */
export function createModelClient(limits: ClientLimits = LIMITS) {
  function openChat(server: ModelServer, body: object, signal: AbortSignal): Promise<Pieces> {
    const asked = {
      path: '/chat/completions',
      body,
      accept: 'text/event-stream',
      limits: limits.chat,
    } as const
    return askServer({ ...server, ...asked, signal })
  }

  return {
    /** The names of the models that the server has, in its order. */
    async models(server: ModelServer, signal: AbortSignal): Promise<readonly string[]> {
      const asked = { path: '/models', accept: 'application/json', limits: limits.list } as const
      let body = ''
      for await (const piece of decoded(await askServer({ ...server, ...asked, signal }))) body += piece
      const parsed = v.safeParse(modelList, readJson(body))
      if (!parsed.success) throw new SoundleafError('model-not-understood')
      return [...new Set(parsed.output.data.map(({ id }) => id))].slice(0, MAX_MODELS)
    },

    /** Asks a model and resolves with its whole answer. */
    async chat(
      server: ModelServer,
      model: string,
      { messages, shape }: Ask,
      { signal, onText }: ChatOptions,
    ): Promise<string> {
      const body = { model, messages, stream: true, temperature: 0.3, max_tokens: MAX_TOKENS }
      const schema = { name: 'section', strict: true, schema: jsonSchemaOf(shape) }
      let answer: Pieces
      try {
        const response_format = { type: 'json_schema', json_schema: schema }
        answer = await openChat(server, { ...body, response_format }, signal)
      } catch (error) {
        // Older servers know no schemas; the prompt shows the shape too.
        if (!isRefusedRequest(error)) throw error
        answer = await openChat(server, body, signal)
      }
      return readChat(answer, limits.answerLength, onText)
    },
  }
}

export type ModelClient = ReturnType<typeof createModelClient>

function isRefusedRequest(error: unknown): boolean {
  return error instanceof SoundleafError && (error.params['status'] === 400 || error.params['status'] === 422)
}

async function readChat(pieces: Pieces, longest: number, onText: ChatOptions['onText']): Promise<string> {
  const events = createEventReader()
  let text = ''
  let finished = false
  for await (const piece of decoded(pieces)) {
    for (const data of events.take(piece)) {
      if (data.trim() === '[DONE]') return text
      const { content, isLast } = readEvent(data)
      finished ||= isLast
      if (content === '') continue
      text += content
      if (text.length > longest) throw new SoundleafError('model-too-large')
      onText?.(text)
    }
  }
  if (!finished) throw new SoundleafError('model-cut')
  return text
}

function readEvent(data: string): { content: string; isLast: boolean } {
  const parsed = v.safeParse(chatEvent, readJson(data))
  if (!parsed.success) throw new SoundleafError('model-not-understood')
  const { choices, error } = parsed.output
  if (error !== undefined) throw new SoundleafError('model-cut')
  const [choice] = choices ?? []
  return { content: choice?.delta?.content ?? '', isLast: typeof choice?.finish_reason === 'string' }
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new SoundleafError('model-not-understood', {}, { cause: error })
  }
}

/** The text of the bytes. Rejects with `model-not-understood` where they are not UTF-8. */
async function* decoded(pieces: Pieces): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  const decode = (piece?: Uint8Array): string => {
    try {
      return decoder.decode(piece, { stream: piece !== undefined })
    } catch (error) {
      throw new SoundleafError('model-not-understood', {}, { cause: error })
    }
  }
  for await (const piece of pieces) yield decode(piece)
  yield decode()
}
