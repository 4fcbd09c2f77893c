import type { CallInput, CallOutput, EventPayload } from '#shared/bridge/contract.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { CallName, EventName } from '#shared/bridge/names.ts'
import type { Bridge } from './bridge.ts'

declare global {
  interface Window {
    readonly soundleaf?: Bridge
  }
}

let standIn: Bridge | null = null

/** Lets a stand-in answer from now on, instead of the window's own bridge. */
export function connect(bridge: Bridge): void {
  standIn = bridge
}

function current(): Bridge {
  const bridge = standIn ?? window.soundleaf
  if (!bridge) throw new SoundleafError('internal')
  return bridge
}

type Arguments<N extends CallName> =
  CallInput<N> extends undefined ? [name: N] : [name: N, input: CallInput<N>]

/** Asks the main process. Rejects with `SoundleafError` carrying the reply's code. */
export async function call<N extends CallName>(...[name, input]: Arguments<N>): Promise<CallOutput<N>> {
  const reply = await current().call(name, input)
  if (reply.ok) return reply.value
  throw new SoundleafError(reply.error.code, reply.error.params)
}

/** Listens to an event of the main process; hands back the remover. */
export function on<N extends EventName>(name: N, listener: (payload: EventPayload<N>) => void): () => void {
  return current().on(name, listener)
}
