import { isRoot } from './places.mjs'

/** Command-line switches every start of our Electron needs on this system. */
export function electronSwitches() {
  // Chromium refuses to run as root with its sandbox on.
  return process.platform === 'linux' && isRoot() ? ['--no-sandbox'] : []
}

/**
 * The environment the app runs in.
 * @param {import('../electron-runtime.mjs').ElectronRuntime} runtime
 * @param {Readonly<Record<string, string>>} extra
 * @returns {Record<string, string>}
 */
export function electronEnvironment(runtime, extra = {}) {
  /** @type {Record<string, string>} */
  const environment = {}
  for (const [name, value] of Object.entries(process.env)) {
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') environment[name] = value
  }
  if (runtime.sqliteBinding !== null) environment['SOUNDLEAF_SQLITE_BINDING'] = runtime.sqliteBinding
  return { ...environment, ...extra }
}
