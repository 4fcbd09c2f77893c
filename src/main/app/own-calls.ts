import { clipboard, type App, type BrowserWindow } from 'electron'
import type { Broadcast } from '#main/ipc/broadcast.ts'
import type { Settings } from '#shared/model/settings.ts'
import { appCalls } from './app.calls.ts'
import { createContextMenu } from './context-menu.ts'
import { createMenuBar } from './menu.ts'

interface OwnCallsOptions {
  readonly app: App
  readonly window: BrowserWindow
  readonly dataFolder: string
  readonly broadcast: Broadcast
  readonly language: () => Settings['language']
  /** Called once, when the page has painted its first content. */
  readonly painted: () => void
}

/** The app's own bridge calls, on this machine's menus and clipboard. */
export function ownCalls({ app, window, dataFolder, broadcast, language, painted }: OwnCallsOptions) {
  return appCalls({
    app,
    versions: process.versions,
    dataFolder,
    painted,
    showMenus: createMenuBar({ language, broadcast }),
    popMenu: createContextMenu({ window, broadcast }),
    copyText: async (text) => clipboard.writeText(text), // no promise yet on the older runtime
  })
}
