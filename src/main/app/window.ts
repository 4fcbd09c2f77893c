import { BrowserWindow, nativeTheme } from 'electron'
import { describeError, type Log } from './log.ts'
import { mark } from './marks.ts'
import { SMALLEST } from './smallest-window.ts'

/** The page's own background in each theme (design/tokens), so that nothing flashes before its first paint. */
const BACKGROUND = { light: '#f6f4ef', dark: '#15181a' }

function background(): string {
  return nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light
}

interface WindowOptions {
  readonly preload: string
  /** The page's address. */
  readonly address: string
  readonly log: Log
}

/** Creates the window and begins to load the page. It shows itself when the page has something to show. */
export function openWindow({ preload, address, log }: WindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    title: '声页 Soundleaf',
    width: 1280,
    height: 800,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    autoHideMenuBar: true,
    backgroundColor: background(),
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webSecurity: true,
      spellcheck: false,
    },
  })
  window.once('ready-to-show', () => {
    window.show()
    mark('window-shown')
  })
  nativeTheme.on('updated', () => {
    if (!window.isDestroyed()) window.setBackgroundColor(background())
  })
  reloadAfterCrash(window, log)
  window.loadURL(address).catch((error: unknown) => log('page-not-loaded', describeError(error)))
  return window
}

/** At least this much must lie between two crashes for the page to be loaded again, in milliseconds. */
const CRASH_PAUSE_MS = 10_000

/** A page that crashed is loaded again: what the learner wrote is in the database. One that crashes on loading is not. */
function reloadAfterCrash(window: BrowserWindow, log: Log): void {
  let last = -CRASH_PAUSE_MS
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    log('page-crashed', { reason, exitCode })
    const now = performance.now()
    if (reason !== 'clean-exit' && now - last >= CRASH_PAUSE_MS) window.webContents.reload()
    last = now
  })
}
