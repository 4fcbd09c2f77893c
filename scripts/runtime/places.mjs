import { existsSync, readFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

/** The project's top folder. */
export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..')

/** Where things that can be fetched or built again are kept: the user's cache folder, or `SOUNDLEAF_CACHE`. */
export const cacheFolder = process.env['SOUNDLEAF_CACHE'] ?? path.join(userCacheFolder(), 'soundleaf')

function userCacheFolder() {
  if (process.platform === 'darwin') return path.join(os.homedir(), 'Library/Caches')
  if (process.platform === 'win32') {
    return process.env['LOCALAPPDATA'] ?? path.join(os.homedir(), 'AppData/Local')
  }
  return process.env['XDG_CACHE_HOME'] ?? path.join(os.homedir(), '.cache')
}

/** Electron's executable inside a distribution folder, on this platform. */
export const electronExecutable =
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : 'electron'

/**
 * The path of a program that is on PATH, or null.
 * @param {string} program
 */
export function onPath(program) {
  for (const folder of (process.env['PATH'] ?? '').split(path.delimiter)) {
    const file = path.join(folder, program)
    if (folder !== '' && existsSync(file)) return file
  }
  return null
}

/**
 * A JSON file's content.
 * @param {string} file
 * @returns {unknown}
 */
export function readJson(file) {
  return JSON.parse(readFileSync(file, 'utf8'))
}

/** True when this process runs as root on a system that has one. */
export function isRoot() {
  return process.getuid?.() === 0
}

/** True on Linux without a desktop session to show a window in. */
export function lacksDisplay() {
  return process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']
}

/**
 * Tells the person at the terminal something. Standard output stays free for results.
 * @param {string} text
 */
export function tell(text) {
  process.stderr.write(`[soundleaf] ${text}\n`)
}

/**
 * The message of whatever was thrown.
 * @param {unknown} error
 */
export function messageOf(error) {
  return error instanceof Error ? error.message : String(error)
}

/**
 * Runs a command's main function; a failure is one line on standard error and exit 1, not a stack trace.
 * @param {() => Promise<void>} main
 */
export async function runCommand(main) {
  try {
    await main()
  } catch (error) {
    tell(messageOf(error))
    process.exitCode = 1
  }
}
