import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { protocol } from 'electron'
import { bundleFile } from './bundle-path.ts'

/** What the page may load: its own files, nothing else. Audio is played from buffers, so it needs no entry. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.woff': 'font/woff',
  '.wasm': 'application/wasm',
}

/** Makes `app:` a scheme like https, with an origin of its own. Must run before the app is ready. */
export function registerBundleScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: 'app',
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ])
}

/** Pages made here, by their names: served beside the built ones, under the same policy, for as long as they are listed. */
export type Sheets = Map<string, string>

/** Serves the built page in `root` as `app://bundle/`, and `sheets` beside it. */
export function serveBundle(root: string, sheets: Sheets): void {
  protocol.handle('app', async ({ url, method }) => {
    const sheet = method === 'GET' ? sheetAt(url, sheets) : undefined
    if (sheet !== undefined) return new Response(sheet, { headers: headers('text/html; charset=utf-8') })
    const file = method === 'GET' ? await bundleFile(root, url) : null
    const type = file === null ? undefined : TYPES[extname(file)]
    if (file === null || type === undefined)
      return new Response('not found', { status: 404, headers: headers('text/plain') })
    return new Response(await readFile(file), { headers: headers(type) })
  })
}

function sheetAt(address: string, sheets: Sheets): string | undefined {
  const { host, pathname } = new URL(address)
  return host === 'bundle' ? sheets.get(pathname.slice(1)) : undefined
}

function headers(type: string): Record<string, string> {
  return {
    'Content-Type': type,
    'Content-Security-Policy': CONTENT_SECURITY_POLICY,
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'no-referrer',
  }
}
