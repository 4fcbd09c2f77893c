import { spawnSync } from 'node:child_process'

/**
 * Names of the shared libraries an executable needs and this Linux lacks; empty elsewhere.
 * @param {string} binary
 * @returns {string[]}
 */
export function missingLibraries(binary) {
  if (process.platform !== 'linux') return []
  const { stdout, error } = spawnSync('ldd', [binary], { encoding: 'utf8' })
  if (error) throw new Error(`cannot ask ldd what Electron needs: ${error.message}`)
  return missingIn(stdout)
}

/**
 * @param {string} report what `ldd` prints
 * @returns {string[]}
 */
export function missingIn(report) {
  const names = [...report.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '')
  // Lies beside the executable and is found through its run path.
  return [...new Set(names)].filter((name) => name !== 'libffmpeg.so')
}

/**
 * Why Chromium's sandbox cannot start for an ordinary user here, or null when it can. It needs user namespaces
 * (some systems close them to ordinary users) or a helper owned by root; as root we must run without it anyway.
 */
export function sandboxTrouble() {
  if (process.platform !== 'linux' || process.getuid?.() === 0) return null
  const { status, error } = spawnSync('unshare', ['--user', '--map-root-user', 'true'], { encoding: 'utf8' })
  if (error !== undefined) return null // no unshare to ask: Chromium itself will say
  return status === 0 ? null : 'this system does not let ordinary users make user namespaces'
}
