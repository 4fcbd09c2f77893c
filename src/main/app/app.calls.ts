import type { App } from 'electron'
import type { Handlers } from '#main/ipc/handlers.ts'
import type { CallInput } from '#shared/bridge/contract.ts'

interface AppCallsOptions {
  readonly app: Pick<App, 'getVersion'>
  readonly versions: { readonly electron: string; readonly chrome: string; readonly node: string }
  readonly dataFolder: string
  /** Called once, when the page has painted its first content. */
  readonly painted: () => void
  readonly showMenus: (menus: CallInput<'app.showMenus'>['menus']) => void
  readonly popMenu: (menu: CallInput<'app.popMenu'>) => void
  readonly copyText: (text: string) => Promise<void>
}

type AppCall = 'app.info' | 'app.painted' | 'app.showMenus' | 'app.popMenu' | 'app.copyText'

/** The bridge calls about the app itself. They work without a database. */
export function appCalls({
  app,
  versions,
  dataFolder,
  painted,
  showMenus,
  popMenu,
  copyText,
}: AppCallsOptions): Handlers<AppCall> {
  let hasPainted = false
  return {
    'app.info': () => ({
      version: app.getVersion(),
      electron: versions.electron,
      chrome: versions.chrome,
      node: versions.node,
      platform: process.platform,
      dataFolder,
    }),
    'app.painted': () => {
      if (hasPainted) return
      hasPainted = true
      painted()
    },
    'app.showMenus': ({ menus }) => {
      showMenus(menus)
    },
    'app.popMenu': (menu) => {
      popMenu(menu)
    },
    'app.copyText': async ({ text }) => {
      await copyText(text)
    },
  }
}
