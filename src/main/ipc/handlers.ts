import type { CallInput, CallOutput } from '#shared/bridge/contract.ts'
import type { CallName } from '#shared/bridge/names.ts'

/** What a handler gets beside its input. */
export interface CallContext {
  /** Aborted when the learner cancels the job or the app closes. Never aborts for calls that are no job. */
  readonly signal: AbortSignal
  /**
   * Tells how far a job is, 0–1, and the name of what it works on from now on: of a file, without its path. Throws
   * `SoundleafError('cancelled')` once the signal is aborted.
   */
  readonly report: (fraction: number, name?: string) => void
}

/** The handlers of some calls; a domain's `*.calls.ts` returns one of these. */
export type Handlers<N extends CallName> = {
  readonly [K in N]: (input: CallInput<K>, context: CallContext) => CallOutput<K> | Promise<CallOutput<K>>
}
