import type { EventPayload } from '#shared/bridge/contract.ts'
import type { EventName } from '#shared/bridge/names.ts'
import { eventChannel } from './channels.ts'

/** The part of a window's web contents that we use. */
interface Listener {
  isDestroyed(): boolean
  send(channel: string, payload: unknown): void
}

/** Tells the page that something happened. */
export type Broadcast = <N extends EventName>(name: N, payload: EventPayload<N>) => void

/** A broadcast to the page that `listener` gives; without a page there is nobody to tell. */
export function createBroadcast(listener: () => Listener | null): Broadcast {
  return (name, payload) => {
    const page = listener()
    if (page !== null && !page.isDestroyed()) page.send(eventChannel(name), payload)
  }
}
