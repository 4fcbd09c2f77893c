import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Failure } from '#shared/bridge/errors.ts'
import type { SpeechEngine } from './engine.ts'
import type { HostAnswer, HostPort, HostRequest } from './host-messages.ts'

/** Answers requests with the engine, one after the other, until the connection closes. Says `ready` first. */
export function serveEngine(engine: SpeechEngine, port: HostPort): void {
  const running = new Map<number, AbortController>()
  let last: Promise<void> = Promise.resolve()
  port.listen((request) => {
    if (request.type === 'cancel') {
      running.get(request.id)?.abort()
      return
    }
    const stop = new AbortController()
    running.set(request.id, stop)
    last = last.then(async () => {
      const reply = await answer(engine, request, stop.signal, port)
      running.delete(request.id)
      port.post(reply)
    })
  })
  port.post({ type: 'ready' })
}

async function answer(
  engine: SpeechEngine,
  request: Exclude<HostRequest, { readonly type: 'cancel' }>,
  signal: AbortSignal,
  port: HostPort,
): Promise<HostAnswer> {
  const { id } = request
  try {
    if (signal.aborted) throw new SoundleafError('cancelled')
    if (request.type === 'synthesise') {
      const clip = await engine.synthesise(request.request, signal, (beginning) =>
        port.post({ type: 'beginning', id, beginning }),
      )
      return { type: 'clip', id, clip }
    }
    const voices = await engine.voices()
    return { type: 'description', id, description: { version: engine.version, voices } }
  } catch (error) {
    return { type: 'failed', id, error: asFailure(error) }
  }
}

function asFailure(error: unknown): Failure {
  if (error instanceof SoundleafError) return { code: error.code, params: error.params }
  return { code: 'speech-failed', params: { reason: error instanceof Error ? error.name : 'unknown' } }
}
