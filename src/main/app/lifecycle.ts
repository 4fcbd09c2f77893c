import type { App, BrowserWindow } from 'electron'
import { describeError, type Log } from './log.ts'

/** How long the parts of the app have for closing before it ends without them, in milliseconds. */
const CLOSING_LIMIT_MS = 3000

interface LifecycleOptions {
  readonly app: App
  readonly window: BrowserWindow
  readonly log: Log
  /** Closes the parts of the app in order; the last to close is what the others write to. */
  readonly closeAll: readonly (() => void | Promise<void>)[]
}

/**
 * Ends the app with its window, after all parts have closed. The page saves what is unsaved while its window closes
 * (`beforeunload`), and those calls are answered before this begins: the windows are gone when the app quits.
 */
export function endWithWindow({ app, window, log, closeAll }: LifecycleOptions): void {
  let isClosed = false
  app.on('window-all-closed', () => app.quit())
  app.on('second-instance', () => {
    if (window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  app.on('will-quit', (event) => {
    if (isClosed) return
    event.preventDefault()
    void closeInTime().then(() => {
      isClosed = true
      setImmediate(() => app.quit()) // asked for while the event is still being told, it would be ignored
    })
  })

  async function closeInTime(): Promise<void> {
    let timer: NodeJS.Timeout | undefined
    const limit = new Promise<void>((resolve) => {
      timer = setTimeout(() => {
        log('closing-took-too-long', { limitMs: CLOSING_LIMIT_MS })
        resolve()
      }, CLOSING_LIMIT_MS)
    })
    await Promise.race([closeInOrder(), limit])
    clearTimeout(timer)
  }

  async function closeInOrder(): Promise<void> {
    for (const close of closeAll) {
      try {
        await close()
      } catch (error) {
        log('not-closed', describeError(error)) // the others must still get their turn
      }
    }
  }
}
