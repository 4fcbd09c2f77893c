import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, statSync } from 'node:fs'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { cacheFolder, electronExecutable, projectRoot, readJson, tell } from './places.mjs'

const ELECTRON = path.join(projectRoot, 'node_modules/electron')
const RETRY_AFTER_MS = 24 * 60 * 60 * 1000
const DOWNLOAD_LIMIT_MS = 20 * 60 * 1000

/** The folder of the official Electron that is already unpacked, or null. */
export function installedRuntime() {
  const folder = path.join(ELECTRON, 'dist')
  // The installer writes path.txt last: without it the folder may be half unpacked.
  if (!existsSync(path.join(ELECTRON, 'path.txt'))) return null
  return existsSync(path.join(folder, electronExecutable)) ? folder : null
}

/** The version of Electron that the lockfile pins. */
function pinnedVersion() {
  return /** @type {{ version: string }} */ (readJson(path.join(ELECTRON, 'package.json'))).version
}

/** Remembers that the download failed: per version and mirror, so that setting a mirror tries again at once. */
function failureStamp() {
  const source = `${pinnedVersion()} ${process.env['ELECTRON_MIRROR'] ?? ''}`
  return path.join(
    cacheFolder,
    `official-download-failed-${createHash('sha256').update(source).digest('hex').slice(0, 12)}`,
  )
}

/** True when the official download failed here within the last day. */
export function downloadFailedLately() {
  const stamp = failureStamp()
  return existsSync(stamp) && Date.now() - statSync(stamp).mtimeMs < RETRY_AFTER_MS
}

/** Lets the next run try the official download again. */
export async function forgetFailedDownload() {
  await rm(failureStamp(), { force: true })
}

/**
 * Downloads the official Electron with its own installer, which checks it against published sums and honours
 * `ELECTRON_MIRROR`.
 * @returns {Promise<{ folder: string } | { failure: string }>}
 */
export async function downloadOfficial() {
  tell(`downloading the official Electron ${pinnedVersion()}; this can take some minutes`)
  const failure = await runInstaller()
  const folder = installedRuntime()
  if (failure === null && folder !== null) return { folder }
  await mkdir(cacheFolder, { recursive: true })
  await writeFile(failureStamp(), '')
  return { failure: failure ?? 'the installer left no Electron behind' }
}

/** @returns {Promise<string | null>} why it failed, or null */
function runInstaller() {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [path.join(ELECTRON, 'install.js')], {
      stdio: ['ignore', 'ignore', 'pipe'],
      timeout: DOWNLOAD_LIMIT_MS,
    })
    let said = ''
    child.stderr.on('data', (chunk) => (said += String(chunk)))
    child.once('error', (error) => resolve(error.message))
    child.once('close', (code, signal) => {
      if (code === 0) resolve(null)
      else resolve(signal === null ? firstLine(said) : `stopped after ${DOWNLOAD_LIMIT_MS / 60_000} minutes`)
    })
  })
}

/** @param {string} text */
function firstLine(text) {
  return text.split('\n').find((line) => line.trim() !== '') ?? 'no reason given'
}
