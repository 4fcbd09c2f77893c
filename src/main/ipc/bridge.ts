import type { BrowserWindow, IpcMainInvokeEvent } from 'electron'
import type { Log } from '#main/app/log.ts'
import type { Jobs } from '#main/jobs/jobs.ts'
import type { CallName } from '#shared/bridge/names.ts'
import type { Handlers } from './handlers.ts'
import { registerCalls, type CallReceiver } from './register.ts'
import { isTrustedSender } from './sender.ts'

interface BridgeOptions {
  /** Where the page's calls arrive. */
  readonly receiver: CallReceiver<IpcMainInvokeEvent>
  readonly window: BrowserWindow
  readonly handlers: Handlers<CallName>
  readonly jobs: Jobs
  readonly log: Log
  /** Address of the development server; null in every built app. */
  readonly devServer: string | null
}

/** Opens the bridge to the page: only the main frame of `window` is answered, and only while it shows our page. */
export function openBridge({ receiver, window, handlers, jobs, log, devServer }: BridgeOptions): void {
  const isTrusted = ({ senderFrame }: IpcMainInvokeEvent): boolean => {
    if (window.isDestroyed() || senderFrame === null) return false
    const isOurMainFrame = senderFrame === window.webContents.mainFrame
    return isTrustedSender({ url: senderFrame.url, isOurMainFrame }, devServer)
  }
  registerCalls({ receiver, handlers, isTrusted, jobs, log })
}
