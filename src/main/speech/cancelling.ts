import { setImmediate } from 'node:timers/promises'
import { SoundleafError } from '#shared/bridge/errors.ts'

export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new SoundleafError('cancelled')
}

/** Lets waiting messages in, so that a job can be cancelled between two steps. Throws `cancelled` when it was. */
export async function nextTurn(signal: AbortSignal): Promise<void> {
  await setImmediate()
  throwIfCancelled(signal)
}
