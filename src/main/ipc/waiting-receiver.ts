import type { CallReceiver } from './register.ts'

type Listener<Event> = Parameters<CallReceiver<Event>['handle']>[1]

export interface WaitingReceiver<Event> extends CallReceiver<Event> {
  /** Resolves when the first call has come. */
  readonly called: Promise<void>
}

/**
 * Takes the calls of one channel from now on, though nobody can answer them yet: each waits until a listener is there,
 * and is answered by it.
 * @returns where that listener is to be set
 */
export function waitingReceiver<Event>(
  receiver: CallReceiver<Event>,
  channel: string,
): WaitingReceiver<Event> {
  let open: (listener: Listener<Event>) => void = () => undefined
  let tellCalled: () => void = () => undefined
  const called = new Promise<void>((resolve) => {
    tellCalled = resolve
  })
  const listening = new Promise<Listener<Event>>((resolve) => {
    open = resolve
  })
  receiver.handle(channel, async (event, ...args) => {
    tellCalled()
    return (await listening)(event, ...args)
  })
  return { handle: (_channel, listener) => open(listener), called }
}
