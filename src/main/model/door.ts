import type { IncomingMessage } from 'node:http'
import { isPermitted, type ServerAddress } from '#core/model/address.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'

/**
 * The one door to the outside (docs/adr/0005): the only file of the program that can open a connection. It asks the
 * model server that the learner runs, on this machine or at the origin they confirmed, and nobody else: no redirect
 * is followed, no proxy used, `localhost` is never looked up.
 */

/** Times in milliseconds. */
export interface DoorLimits {
  /** Until the server has begun to answer: it may have to load a model first. */
  readonly firstByteMs: number
  /** Between two pieces of an answer. */
  readonly idleMs: number
  readonly totalMs: number
  /** Of an answer's body. */
  readonly bytes: number
}

export interface DoorRequest {
  readonly address: ServerAddress
  /** The origin elsewhere that the learner confirmed, or empty. */
  readonly confirmedOrigin: string
  /** Below the address's base path: `/models`. */
  readonly path: string
  /** Sent as JSON with POST; without it, GET. */
  readonly body?: unknown
  /** The media type that the answer must have. */
  readonly accept: 'application/json' | 'text/event-stream'
  readonly limits: DoorLimits
  readonly signal: AbortSignal
}

/**
 * Asks the server and resolves with the pieces of its answer, whose reading must begin and may end early. Rejects with
 * `model-address-not-confirmed` before anything is sent, `model-not-running`, `model-timeout`, `model-redirected`,
 * `model-refused` (`status`), `model-not-understood` (another media type) or `cancelled`; reading the answer also
 * with `model-too-large` and, when the connection ends early, `model-cut`.
 */
export async function askServer(question: DoorRequest): Promise<AsyncIterable<Uint8Array>> {
  const { address, confirmedOrigin, signal } = question
  if (!isPermitted(address, confirmedOrigin)) {
    throw new SoundleafError('model-address-not-confirmed', { origin: address.origin })
  }
  if (signal.aborted) throw new SoundleafError('cancelled')
  const [host, otherHost] = hostsOf(address)
  try {
    return await askHost(question, host)
  } catch (error) {
    const refusedHere = error instanceof SoundleafError && error.code === 'model-not-running'
    if (!refusedHere || otherHost === undefined) throw error
    return askHost(question, otherHost)
  }
}

/** `localhost` is this machine by definition, so no one else is asked what it means. */
function hostsOf({ host }: ServerAddress): [string, string?] {
  return host === 'localhost' ? ['127.0.0.1', '::1'] : [host]
}

async function askHost(question: DoorRequest, host: string): Promise<AsyncIterable<Uint8Array>> {
  const { address, path, body, accept, limits, signal } = question
  const { Agent, request } = await import('node:http') // only here: whoever has no model never reads it
  if (signal.aborted) throw new SoundleafError('cancelled')
  const json = body === undefined ? null : Buffer.from(JSON.stringify(body))
  const agent = new Agent({ keepAlive: false }) // of our own: the global one may be told to use a proxy
  const connection = request({
    agent,
    host,
    port: address.port,
    path: `${address.basePath}${path}`,
    method: json === null ? 'GET' : 'POST',
    headers: {
      host: address.origin.slice('http://'.length),
      accept,
      ...(json === null ? {} : { 'content-type': 'application/json', 'content-length': json.length }),
    },
  })

  const fate: { ended: SoundleafError | null } = { ended: null }
  const end = (why: SoundleafError): void => {
    fate.ended ??= why
    connection.destroy(fate.ended)
  }
  const cancel = (): void => end(new SoundleafError('cancelled'))
  signal.addEventListener('abort', cancel)
  const startTimer = (ms: number): NodeJS.Timeout =>
    setTimeout(() => end(new SoundleafError('model-timeout', { seconds: Math.round(ms / 1000) })), ms)
  const total = startTimer(limits.totalMs)
  let waiting = startTimer(limits.firstByteMs)
  const close = (): void => {
    clearTimeout(total)
    clearTimeout(waiting)
    signal.removeEventListener('abort', cancel)
    connection.destroy()
    agent.destroy()
  }

  async function* readPieces(response: IncomingMessage): AsyncGenerator<Uint8Array> {
    let bytes = 0
    try {
      for await (const piece of response as AsyncIterable<Buffer>) {
        clearTimeout(waiting)
        waiting = startTimer(limits.idleMs)
        bytes += piece.length
        if (bytes > limits.bytes) throw new SoundleafError('model-too-large')
        yield piece
      }
    } catch (error) {
      throw (
        fate.ended ??
        (error instanceof SoundleafError ? error : new SoundleafError('model-cut', {}, { cause: error }))
      )
    } finally {
      close()
    }
  }

  try {
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      connection.on('response', resolve)
      connection.on('error', reject) // also when it is destroyed once the answer has begun, which the reader meets
      connection.end(json ?? undefined)
    })
    refuseStatus(response.statusCode ?? 0)
    const type = (response.headers['content-type'] ?? '').split(';', 1)[0]?.trim().toLowerCase()
    if (type !== accept) throw new SoundleafError('model-not-understood')
    return readPieces(response)
  } catch (error) {
    close()
    throw fate.ended ?? (error instanceof SoundleafError ? error : connectionFailure(error))
  }
}

function refuseStatus(status: number): void {
  if (status === 200) return
  throw new SoundleafError(status >= 300 && status < 400 ? 'model-redirected' : 'model-refused', { status })
}

const NOBODY_THERE: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EADDRNOTAVAIL',
  'EAFNOSUPPORT',
])

function connectionFailure(error: unknown): SoundleafError {
  const code = error instanceof Error && 'code' in error ? error.code : null
  return new SoundleafError(NOBODY_THERE.has(code) ? 'model-not-running' : 'model-cut', {}, { cause: error })
}
