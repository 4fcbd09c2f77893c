/** Who sent a call, as far as it can be known. */
export interface Sender {
  /** The address of the frame that sent it, complete as Electron gives it; empty before its first page. */
  readonly url: string
  /** The frame is the main frame of our window: no child frame, no other window. */
  readonly isOurMainFrame: boolean
}

/**
 * Whether a call may come from there: the main frame of our window, showing the bundle, or the development server
 * when there is one. Protocol and host are compared because `URL#origin` of `app://bundle` is the string "null".
 * @param devServer address of the development server; null in every built app
 */
export function isTrustedSender({ url, isOurMainFrame }: Sender, devServer: string | null): boolean {
  if (!isOurMainFrame || url === '') return false
  const { protocol, host } = new URL(url)
  if (protocol === 'app:' && host === 'bundle') return true
  if (devServer === null) return false
  const dev = new URL(devServer)
  return protocol === dev.protocol && host === dev.host
}
