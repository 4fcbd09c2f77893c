import type { BrowserWindow, Session } from 'electron'

/** The files of our own page. */
const OURS = { urls: ['app://bundle/*'] }

/**
 * Resolves when the page has been handed all it asks for at first: it is busy reading that, and this process is free
 * for work of its own. At the latest when the window has stopped loading, whatever came of it.
 */
export function pageIsRead(window: BrowserWindow, { webRequest }: Session): Promise<void> {
  return new Promise((resolve) => {
    let asked = 0
    let answered = 0
    let hasScript = false
    const settle = (): void => {
      webRequest.onSendHeaders(OURS, null)
      webRequest.onCompleted(OURS, null)
      resolve()
    }
    webRequest.onSendHeaders(OURS, ({ resourceType }) => {
      asked += 1
      hasScript ||= resourceType === 'script'
    })
    webRequest.onCompleted(OURS, () => {
      answered += 1
      if (hasScript && answered === asked) settle() // the document alone is not yet all
    })
    window.webContents.once('did-stop-loading', settle)
  })
}
