import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onPath } from './places.mjs'
import { pngFromXwd } from './xwd.mjs'

/**
 * @typedef {object} PrivateDisplay
 * @property {string} name as in DISPLAY, `:99`
 * @property {Readonly<Record<string, string>>} environment what a program needs to show its window there
 * @property {() => Promise<Buffer>} picture what is on the screen now, as a PNG
 * @property {() => Promise<void>} close ends the display; resolves once it is gone
 */

/** True when a private display can be started. */
export function hasVirtualDisplay() {
  return onPath('Xvfb') !== null
}

/**
 * Starts a virtual display that only this user can open: it listens on no network and asks for a secret.
 * @param {{ width: number, height: number }} size in pixels
 * @returns {Promise<PrivateDisplay>}
 */
export async function startPrivateDisplay({ width, height }) {
  if (!hasVirtualDisplay()) throw new Error('Xvfb is missing: run `npm run setup`')
  const folder = await mkdtemp(path.join(tmpdir(), 'soundleaf-display-'))
  const authority = path.join(folder, 'authority')
  await writeFile(authority, authorityFile(randomBytes(16)), { mode: 0o600 })
  const server = spawn(
    'Xvfb',
    [
      ...['-displayfd', '3', '-auth', authority, '-nolisten', 'tcp'],
      ...['-screen', '0', `${width}x${height}x24`, '-fbdir', folder],
    ],
    // In a group of its own: Ctrl+C at the terminal must not take the display away before the app has closed.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  )
  const gone = new Promise((resolve) => server.once('exit', resolve))
  const stop = () => server.kill()
  process.once('exit', stop) // also when this process fails before it can close the display
  const close = async () => {
    process.off('exit', stop)
    stop()
    await gone
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const name = `:${await displayNumber(server)}`
    return {
      name,
      environment: { DISPLAY: name, XAUTHORITY: authority },
      picture: async () => pngFromXwd(await readFile(path.join(folder, 'Xvfb_screen0'))),
      close,
    }
  } catch (error) {
    await close()
    throw error
  }
}

/**
 * One Xauthority entry that fits any address and display: family 0xffff, then counted strings.
 * @param {Buffer} secret
 */
function authorityFile(secret) {
  /** @param {Buffer} bytes */
  const counted = (bytes) => Buffer.concat([Buffer.from([bytes.length >> 8, bytes.length & 255]), bytes])
  const empty = counted(Buffer.alloc(0))
  return Buffer.concat([
    Buffer.from([0xff, 0xff]),
    ...[empty, empty, counted(Buffer.from('MIT-MAGIC-COOKIE-1')), counted(secret)],
  ])
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function displayNumber(server) {
  return new Promise((resolve, reject) => {
    let said = ''
    server.stdio[3]?.on('data', (chunk) => {
      said += String(chunk)
      if (said.includes('\n')) resolve(said.trim())
    })
    server.once('error', reject)
    server.once('exit', (code) => reject(new Error(`Xvfb ended at once (exit ${code ?? 'by signal'})`)))
  })
}
