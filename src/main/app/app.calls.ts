import type { App } from 'electron'
import type { WrittenFiles } from '#main/files/written-files.ts'
import type { Handlers } from '#main/ipc/handlers.ts'
import type { RequestCount } from '#main/security/request-count.ts'
import type { CallInput } from '#shared/bridge/contract.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { CallName } from '#shared/bridge/names.ts'
import { folderBytes } from './data-folder.ts'
import { logReport } from './log-report.ts'
import { mark } from './marks.ts'

interface AppCallsOptions {
  readonly app: Pick<App, 'getVersion'>
  readonly versions: { readonly electron: string; readonly chrome: string; readonly node: string }
  readonly dataFolder: string
  /** The log's text; empty when there is none. */
  readonly readLog: () => Promise<string>
  readonly requests: Pick<RequestCount, 'counts'>
  /** Called once, when the page is there and answers. */
  readonly usable: () => void
  /** Keeps what the window shows, for the next start. */
  readonly keepSight: (sight: string) => void
  readonly showMenus: (menus: CallInput<'app.showMenus'>['menus']) => void
  readonly popMenu: (menu: CallInput<'app.popMenu'>) => void
  readonly copyText: (text: string) => Promise<void>
  /** Shows a folder in the file manager; resolves with what went wrong, or an empty text. */
  readonly openFolder: (folder: string) => Promise<string>
  readonly written: Pick<WrittenFiles, 'pathOf'>
  /** Shows a file or folder, where it lies, in the file manager. */
  readonly showInFolder: (path: string) => void
}

type AppCall = Extract<CallName, `app.${string}`>

/** The bridge calls about the app itself. They work without a database. */
export function appCalls(options: AppCallsOptions): Handlers<AppCall> {
  const { dataFolder, copyText } = options
  const versions = {
    version: options.app.getVersion(),
    electron: options.versions.electron,
    chrome: options.versions.chrome,
    node: options.versions.node,
    platform: process.platform,
  }
  let isUsable = false
  return {
    'app.info': () => ({ ...versions, dataFolder }),
    'app.painted': ({ at }) => {
      mark('painted', at)
    },
    'app.usable': ({ at }) => {
      if (isUsable) return
      isUsable = true
      mark('usable', at)
      options.usable()
    },
    'app.keepSight': ({ sight }) => {
      options.keepSight(sight)
    },
    'app.showMenus': ({ menus }) => {
      options.showMenus(menus)
    },
    'app.requests': () => options.requests.counts(),
    'app.dataBytes': async () => ({ bytes: await folderBytes(dataFolder) }),
    'app.openDataFolder': async () => {
      if ((await options.openFolder(dataFolder)) !== '') throw new SoundleafError('folder-not-opened')
    },
    'app.showWritten': async ({ fileId }) => {
      options.showInFolder(await options.written.pathOf(fileId))
    },
    'app.copyLog': async () => {
      const report = logReport(await options.readLog(), versions)
      await copyText(report)
      return { report }
    },
    'app.popMenu': (menu) => {
      options.popMenu(menu)
    },
    'app.copyText': async ({ text }) => {
      await copyText(text)
    },
  }
}
