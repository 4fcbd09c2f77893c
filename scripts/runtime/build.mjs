import { spawnSync } from 'node:child_process'
import { readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { ensureDictionary } from '../build-dictionary.mjs'
import { ensurePhonetics } from '../build-phonetics.mjs'
import { projectRoot, tell } from './places.mjs'

const OUTPUTS = ['out/main/index.cjs', 'out/preload/index.cjs', 'out/renderer/index.html']
const SOURCES = ['src', 'electron.vite.config.ts', 'package.json', 'package-lock.json']

/**
 * When a file, or the newest file in a folder, was last changed; null where there is none.
 * @param {string} place
 * @returns {number | null} milliseconds since 1970
 */
export function changedAt(place) {
  const entry = statSync(place, { throwIfNoEntry: false })
  if (entry === undefined) return null
  if (!entry.isDirectory()) return entry.mtimeMs
  return readdirSync(place).reduce(
    (newest, name) => Math.max(newest, changedAt(path.join(place, name)) ?? 0),
    0,
  )
}

function buildIsFresh() {
  /** @param {string} place */
  const at = (place) => changedAt(path.join(projectRoot, place))
  const newestSource = Math.max(...SOURCES.map((place) => at(place) ?? 0))
  return OUTPUTS.every((place) => (at(place) ?? 0) > newestSource)
}

/** Builds the app and its pronunciation and dictionary data unless what lies in `out` is newer than all of their sources. */
export async function buildIfStale() {
  await ensurePhonetics()
  await ensureDictionary()
  if (buildIsFresh()) return
  tell('building')
  const vite = path.join(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js')
  const { status, stdout, stderr } = spawnSync(process.execPath, [vite, 'build'], {
    cwd: projectRoot,
    encoding: 'utf8',
  })
  if (status !== 0) throw new Error(`the build failed:\n${stdout}${stderr}`)
}
