/** Whether a request asks for nothing but the app's own bundle, or for an object that the page made itself. */
export function staysInside(url: string): boolean {
  const { protocol, host } = new URL(url)
  return (protocol === 'app:' && host === 'bundle') || url.startsWith('blob:app://bundle/')
}

/**
 * Whether the page may make this request: to its own bundle, for an object it made itself, or to the development
 * server when there is one. Everything else would leave the machine, or read a file behind the bridge's back.
 * @param devServer address of the development server; null in every built app
 */
export function isAllowedRequest(url: string, devServer: string | null): boolean {
  const { protocol, host } = new URL(url)
  if (staysInside(url)) return true
  if (devServer === null || protocol === 'app:' || protocol === 'blob:') return false
  const dev = new URL(devServer)
  return protocol === 'devtools:' || (host === dev.host && (protocol === dev.protocol || protocol === 'ws:'))
}
