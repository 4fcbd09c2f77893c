import type { AddressInfo } from 'node:net'
import { resolveConfig } from 'electron-vite'
import { createServer } from 'vite'

export interface DevServer {
  readonly address: string
  readonly close: () => Promise<void>
}

/** The page as `npm run dev` serves it, on a free port of this machine. What it prepares lies in `cacheDir`. */
export async function startDevServer(cacheDir: string): Promise<DevServer> {
  const { config } = await resolveConfig({}, 'serve', 'development')
  const server = await createServer({
    ...config?.renderer,
    configFile: false,
    cacheDir,
    logLevel: 'error',
    server: { host: '127.0.0.1', port: 0 },
  })
  await server.listen()
  const { port } = server.httpServer?.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, close: () => server.close() }
}
