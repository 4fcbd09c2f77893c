import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { CALL_CHANNEL } from './channels.ts'
import type { CallReceiver } from './register.ts'

type Listener = Parameters<CallReceiver<IpcMainInvokeEvent>['handle']>[1]

/**
 * Takes the page's calls from now on, though the bridge is not open yet: each waits until a listener is there, and is
 * answered by it. For the one channel of all calls.
 */
export function receiveCalls(): CallReceiver<IpcMainInvokeEvent> {
  let open: (listener: Listener) => void = () => undefined
  const listening = new Promise<Listener>((resolve) => {
    open = resolve
  })
  ipcMain.handle(CALL_CHANNEL, async (event, ...args: unknown[]) => (await listening)(event, ...args))
  return { handle: (_channel, listener) => open(listener) }
}
