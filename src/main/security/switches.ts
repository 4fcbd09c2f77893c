import type { App } from 'electron'

/**
 * Chromium's own habits of reaching out, switched off before it starts: looking for a proxy, resolving names ahead,
 * background services. With `MAP * ~NOTFOUND` no host name resolves at all, so even a request that got past every
 * other lock ends inside the program.
 * @param devServer address of the development server, whose host stays reachable; null in every built app
 */
export function appendOfflineSwitches(app: App, devServer: string | null): void {
  const { commandLine } = app
  const except = devServer === null ? '' : `, EXCLUDE ${new URL(devServer).hostname}`
  commandLine.appendSwitch('host-resolver-rules', `MAP * ~NOTFOUND${except}`)
  commandLine.appendSwitch('no-proxy-server')
  commandLine.appendSwitch('dns-prefetch-disable')
  commandLine.appendSwitch('disable-background-networking')
  commandLine.appendSwitch('disable-component-update')
  commandLine.appendSwitch('disable-domain-reliability')
}
