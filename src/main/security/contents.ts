import type { App, WebContents } from 'electron'
import type { Log } from '#main/app/log.ts'
import { isAllowedRequest } from './request-policy.ts'

/**
 * Nails every page down to what it first showed: it cannot go elsewhere (nor can a frame in it), open a window or
 * embed a web view. The development server, where there is one, may reload its own page.
 * @param devServer address of the development server; null in every built app
 */
export function lockContents(app: App, { log, devServer }: { log: Log; devServer: string | null }): void {
  app.on('web-contents-created', (_event, contents: WebContents) => {
    const deny = (what: string) => (event: { preventDefault: () => void }) => {
      event.preventDefault()
      log('navigation-denied', { what })
    }
    contents.on('will-frame-navigate', (event) => {
      if (devServer === null || !isAllowedRequest(event.url, devServer)) deny('navigate')(event)
    })
    contents.on('will-redirect', deny('redirect'))
    contents.on('will-attach-webview', deny('webview'))
    contents.setWindowOpenHandler(() => {
      log('navigation-denied', { what: 'window' })
      return { action: 'deny' }
    })
  })
}
