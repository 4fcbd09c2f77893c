import { readFileSync } from 'node:fs'
import { extname } from 'node:path'
import { protocol, type ProtocolResponse } from 'electron'
import { bundleFile } from './bundle-path.ts'

/** What the page may load: its own files, nothing else. Audio is played from buffers, so it needs no entry. */
const CONTENT_SECURITY_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob:; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'"

const HTML = 'text/html; charset=utf-8'
const TYPES: Readonly<Record<string, string>> = {
  '.html': HTML,
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

const NOT_FOUND = answer(404, 'text/plain; charset=utf-8', Buffer.from('not found'))

/** Pages made here, by their names: served beside the built ones, under the same policy, for as long as they are listed. */
export type Sheets = Map<string, string>

/**
 * Serves the built page in `root` as `app://bundle/`, and `sheets` beside it. The older way of Electron, whose answers
 * are buffers, and files read at once: what the first paint waits for is a handful of small files, and each turn through
 * the event loop costs more than reading one (docs/adr/0014).
 */
export function serveBundle(root: string, sheets: Sheets): void {
  // eslint-disable-next-line @typescript-eslint/no-deprecated -- see docs/adr/0014
  protocol.registerBufferProtocol('app', ({ url, method }, reply) => {
    reply(method === 'GET' ? found(url) : NOT_FOUND)
  })

  function found(url: string): ProtocolResponse {
    const sheet = sheetAt(url, sheets)
    if (sheet !== undefined) return answer(200, HTML, Buffer.from(sheet))
    const file = bundleFile(root, url)
    const type = file === null ? undefined : TYPES[extname(file)]
    const content = file === null || type === undefined ? null : contentOf(file)
    return content === null || type === undefined ? NOT_FOUND : answer(200, type, content)
  }
}

/** A file's content, or null when it cannot be read: to the page that is the same as one that is not there. */
function contentOf(file: string): Buffer | null {
  try {
    return readFileSync(file)
  } catch {
    return null
  }
}

function answer(statusCode: number, contentType: string, data: Buffer): ProtocolResponse {
  const [mimeType = '', charset] = contentType.split('; charset=')
  return {
    statusCode,
    data,
    mimeType,
    ...(charset !== undefined && { charset }),
    headers: headers(contentType),
  }
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
