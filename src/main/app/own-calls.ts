import { readFile } from 'node:fs/promises'
import { clipboard, shell, type App, type BrowserWindow } from 'electron'
import type { WrittenFiles } from '#main/files/written-files.ts'
import type { Broadcast } from '#main/ipc/broadcast.ts'
import type { RequestCount } from '#main/security/request-count.ts'
import type { Settings } from '#shared/model/settings.ts'
import { appCalls } from './app.calls.ts'
import { createContextMenu } from './context-menu.ts'
import { createMenuBar } from './menu.ts'

interface OwnCallsOptions {
  readonly app: App
  readonly window: BrowserWindow
  readonly dataFolder: string
  readonly logFile: string
  readonly requests: RequestCount
  readonly broadcast: Broadcast
  readonly written: WrittenFiles
  readonly language: () => Settings['language']
  /** Called once, when the page is there and answers. */
  readonly usable: () => void
  readonly keepSight: (sight: string) => void
}

/** The app's own bridge calls, on this machine's menus, clipboard and files. Tells the window of every request. */
export function ownCalls({ window, broadcast, requests, language, logFile, ...options }: OwnCallsOptions) {
  requests.tell((counts) => broadcast('app.requested', { ...counts }))
  return appCalls({
    ...options,
    requests,
    versions: process.versions,
    readLog: () => readFile(logFile, 'utf8').catch(() => ''),
    showMenus: createMenuBar({ language, broadcast }),
    popMenu: createContextMenu({ window, broadcast }),
    copyText: async (text) => clipboard.writeText(text), // no promise yet on the older runtime
    openFolder: (folder) => shell.openPath(folder),
    showInFolder: (path) => shell.showItemInFolder(path),
  })
}
