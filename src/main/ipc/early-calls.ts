import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { CALL_CHANNEL } from './channels.ts'
import type { CallReceiver } from './register.ts'
import { waitingReceiver } from './waiting-receiver.ts'

/** Takes the page's calls from now on; they are answered when the bridge is open. */
export function receiveCalls(): CallReceiver<IpcMainInvokeEvent> {
  return waitingReceiver(ipcMain, CALL_CHANNEL)
}
