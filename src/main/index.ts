import { join } from 'node:path'
import { app, session } from 'electron'
import { readEnvironment } from './app/environment.ts'
import { firstSightFile } from './app/first-sight.ts'
import { describeError, openLog } from './app/log.ts'
import { mark } from './app/marks.ts'
import { dropDefaultMenu } from './app/menu.ts'
import { pageIsRead } from './app/page-is-read.ts'
import { tellNotOpened } from './app/tell-not-opened.ts'
import { applyTheme, restoreWindow } from './app/window-place.ts'
import { openWindow } from './app/window.ts'
import { receiveCalls } from './ipc/early-calls.ts'
import { registerBundleScheme, serveBundle, type Sheets } from './security/protocol.ts'
import { sealApp } from './security/seal-app.ts'
import { appendOfflineSwitches } from './security/switches.ts'

/** The name of the page in its folder. */
const PAGE = 'index.html'

mark('main-start')
const environment = readEnvironment(app)
const { dataFolder, devServer } = environment
appendOfflineSwitches(app, devServer)
registerBundleScheme()
dropDefaultMenu()

if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.quit()

/** The window first: the rest is read and opened while the page reads its own files (docs/adr/0014, 0015). */
function start(): void {
  mark('app-ready')
  const logFile = join(dataFolder, 'logs', 'soundleaf.log')
  const log = openLog(logFile)
  const requests = sealApp({ app, session: session.defaultSession, log, devServer })
  const sheets: Sheets = new Map()
  serveBundle(environment.page, sheets)
  const receiver = receiveCalls()
  const firstSight = firstSightFile(join(dataFolder, 'first-sight.json'), join(environment.page, PAGE))
  const sight = devServer === null ? firstSight.take() : null
  if (sight) {
    sheets.set(PAGE, sight.page)
    applyTheme(sight.window.theme)
  }
  const window = openWindow({ preload: environment.preload, address: environment.address, log })
  if (sight) restoreWindow(window, sight.window.state)
  const isShown = new Promise<void>((resolve) => window.once('ready-to-show', () => resolve()))
  const openRest = async (): Promise<void> => {
    if (devServer === null) await pageIsRead(window, session.defaultSession)
    const { openApp } = await import('./app/open-app.ts')
    if (sight) await Promise.race([isShown, receiver.called])
    sheets.delete(PAGE) // once: a page that is loaded again begins anew
    if (window.isDestroyed()) return
    openApp({ environment, window, receiver, sheets, firstSight, requests, logFile, log })
  }
  openRest().catch((error: unknown) => {
    log('not-opened', describeError(error))
    tellNotOpened(logFile)
    app.exit(1)
  })
}
