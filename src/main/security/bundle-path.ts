import { realpathSync } from 'node:fs'
import { resolve, sep } from 'node:path'

/**
 * The file that `app://bundle/…` stands for, or null when the address does not name a file inside `root`: another
 * host, `..` in any spelling, a sibling folder, a backslash, a NUL, a link that leads out, or nothing at all.
 * @param root the folder of the built page, absolute
 */
export function bundleFile(root: string, address: string): string | null {
  const relative = bundlePath(address)
  if (relative === null) return null
  const file = resolve(root, relative)
  if (!file.startsWith(root + sep)) return null
  try {
    const real = realpathSync.native(file)
    return real.startsWith(realpathSync.native(root) + sep) ? real : null
  } catch {
    return null // no such file: to the page that is the same as one it may not see
  }
}

/** The path inside the bundle, or null when it is not a plain one. */
function bundlePath(address: string): string | null {
  try {
    const { protocol, host, pathname } = new URL(address)
    if (protocol !== 'app:' || host !== 'bundle') return null
    const path = decodeURIComponent(pathname)
    if (/[\\\0]/.test(path)) return null
    const parts = path.split('/').slice(1)
    if (parts.some((part) => part === '..' || part === '.' || part === '')) return null
    return parts.join('/')
  } catch {
    return null // neither an address nor a well-formed escape
  }
}
