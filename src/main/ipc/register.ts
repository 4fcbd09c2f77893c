import * as v from 'valibot'
import { calls } from '#shared/bridge/contract.ts'
import { SoundleafError, type Failure, type Reply } from '#shared/bridge/errors.ts'
import { CALL_NAMES, type CallName } from '#shared/bridge/names.ts'
import type { JobKind } from '#shared/model/job.ts'
import { describeError, type Log } from '#main/app/log.ts'
import { isDamage } from '#main/db/damage.ts'
import type { Jobs } from '#main/jobs/jobs.ts'
import { CALL_CHANNEL } from './channels.ts'
import type { CallContext, Handlers } from './handlers.ts'

/** The part of Electron's `ipcMain` that we use, so that tests can stand in for it. */
export interface CallReceiver<Event> {
  handle(channel: string, listener: (event: Event, ...args: unknown[]) => Promise<unknown>): void
}

interface RegisterOptions<Event> {
  readonly receiver: CallReceiver<Event>
  readonly handlers: Handlers<CallName>
  readonly isTrusted: (event: Event) => boolean
  readonly jobs: Jobs
  readonly log: Log
}

type AnyHandler = (input: unknown, context: CallContext) => unknown

const NO_JOB: CallContext = { signal: new AbortController().signal, report: () => undefined }

const names: ReadonlySet<unknown> = new Set(CALL_NAMES)
function isCallName(name: unknown): name is CallName {
  return names.has(name)
}

/**
 * Opens the bridge: every call goes sender → name → input schema → handler, and its result or error comes back as a
 * `Reply` value. Nothing is ever thrown across the bridge, because Electron would pass on the message alone.
 */
export function registerCalls<Event>({
  receiver,
  handlers,
  isTrusted,
  jobs,
  log,
}: RegisterOptions<Event>): void {
  async function answer(event: Event, name: unknown, raw: unknown): Promise<unknown> {
    if (!isTrusted(event)) throw new SoundleafError('bad-request', { reason: 'sender' })
    if (!isCallName(name)) throw new SoundleafError('bad-request', { reason: 'name' })
    const input = v.safeParse(calls[name].input, raw)
    if (!input.success) {
      throw new SoundleafError('bad-request', { call: name, field: v.getDotPath(input.issues[0]) ?? '' })
    }
    const handler = handlers[name] as AnyHandler // the schema that made the input is the one the handler is typed by
    const kind = jobKind(name)
    if (kind === null) return handler(input.output, NO_JOB)
    const { jobId } = v.parse(jobInput, input.output)
    return jobs.run(jobId, kind, (context) => handler(input.output, context))
  }

  receiver.handle(CALL_CHANNEL, async (event, name, raw): Promise<Reply<unknown>> => {
    try {
      return { ok: true, value: await answer(event, name, raw) }
    } catch (error) {
      const failure = toFailure(error)
      if (failure.code === 'internal' || failure.code === 'bad-request') {
        log('call-failed', {
          call: isCallName(name) ? name : 'unknown',
          ...failure.params,
          ...describeError(error),
        })
      }
      return { ok: false, error: failure }
    }
  })
}

const jobInput = v.object({ jobId: v.string() })

function jobKind(name: CallName): JobKind | null {
  const schema = calls[name]
  return 'job' in schema ? schema.job : null
}

/** A failure that may cross the bridge: known errors with their code, anything else as `internal` without details. */
function toFailure(error: unknown): Failure {
  if (error instanceof SoundleafError) return { code: error.code, params: error.params }
  if (isDamage(error)) return { code: 'database-damaged', params: {} }
  return { code: 'internal', params: {} }
}
