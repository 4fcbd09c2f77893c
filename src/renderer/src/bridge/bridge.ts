import type { CallInput, CallOutput, EventPayload } from '#shared/bridge/contract.ts'
import type { Reply } from '#shared/bridge/errors.ts'
import type { CallName, EventName } from '#shared/bridge/names.ts'

/** What the preload puts on the window, and what the stand-in offers instead. Calls never reject: failures are values. */
export interface Bridge {
  call<N extends CallName>(name: N, input: CallInput<N>): Promise<Reply<CallOutput<N>>>
  /** Hands back the remover of the listener. */
  on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void
}
