/** Where a model server is asked, as one written address gives it. */
export interface ServerAddress {
  /** `http://host:port`, the host in small letters: what a confirmation is about. */
  readonly origin: string
  /** As it is connected to: a name or an IP address, IPv6 without brackets. */
  readonly host: string
  readonly port: number
  /** What stands before `/models`: `/v1`, or a longer path that ends so. */
  readonly basePath: string
  /** This machine itself: `localhost`, `127.0.0.0/8` or `::1`, spelled so. Any other spelling counts as elsewhere. */
  readonly loopback: boolean
}

const ADDRESS =
  /^(?:http:\/\/)?(?:\[(?<v6>[0-9a-f:.]{2,45})\]|(?<name>[a-z0-9](?:[a-z0-9.-]{0,250}[a-z0-9])?))(?::(?<port>\d{1,5}))?(?<path>(?:\/[a-z0-9._~-]*)*)$/iu

const DEFAULT_PORT = 80

/**
 * Reads an address as people paste it: with or without `http://`, `/v1` and what follows it. Null for what is none,
 * among it anything with a user name, a query or another scheme: the connection is plain HTTP, meant for this machine.
 */
export function readAddress(written: string): ServerAddress | null {
  const found = ADDRESS.exec(written.trim())?.groups
  if (!found) return null
  const { v6, name, port: digits, path = '' } = found
  const host = (v6 ?? name ?? '').toLowerCase()
  const port = digits === undefined ? DEFAULT_PORT : Number(digits)
  if (port < 1 || port > 65_535 || path.includes('..')) return null
  return {
    origin: `http://${v6 === undefined ? host : `[${host}]`}:${port}`,
    host,
    port,
    basePath: basePathOf(path),
    loopback: v6 === undefined ? isLoopbackName(host) : host === '::1',
  }
}

function basePathOf(path: string): string {
  const folder = path
    .replace(/\/+$/u, '')
    .replace(/\/(?:chat\/completions|completions|models)$/u, '')
    .replace(/\/v1$/u, '')
  return `${folder}/v1`
}

function isLoopbackName(host: string): boolean {
  if (host === 'localhost') return true
  const octets = host.split('.')
  return (
    octets.length === 4 &&
    octets[0] === '127' &&
    octets.every((octet) => /^(?:0|[1-9]\d{0,2})$/u.test(octet) && Number(octet) <= 255)
  )
}

/** Whether a server may be asked: on this machine always, elsewhere only at the origin the learner confirmed. */
export function isPermitted(address: ServerAddress, confirmedOrigin: string): boolean {
  return address.loopback || address.origin === confirmedOrigin
}
