import { ipcMain, type IpcMainInvokeEvent } from 'electron'
import { CALL_CHANNEL } from './channels.ts'
import { waitingReceiver, type WaitingReceiver } from './waiting-receiver.ts'

/** Takes the page's calls from now on; they are answered when the bridge is open. */
export function receiveCalls(): WaitingReceiver<IpcMainInvokeEvent> {
  return waitingReceiver(ipcMain, CALL_CHANNEL)
}
