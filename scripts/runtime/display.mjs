import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { onPath } from './places.mjs'
import { pngFromXwd } from './xwd.mjs'

/** How a client shows that it may use the display. */
const SCHEME = 'MIT-MAGIC-COOKIE-1'

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
  const secret = randomBytes(16)
  await writeFile(authority, authorityFile(secret), { mode: 0o600 })
  const server = spawn(
    'Xvfb',
    [
      ...['-displayfd', '3', '-auth', authority, '-nolisten', 'tcp', '-terminate'],
      ...['-screen', '0', `${width}x${height}x24`, '-fbdir', folder],
    ],
    // In a group of its own: Ctrl+C at the terminal must not take the display away before the app has closed.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  )
  const gone = new Promise((resolve) => server.once('exit', resolve))
  const close = async () => {
    server.kill()
    await gone
    await rm(folder, { recursive: true, force: true })
  }
  try {
    const number = await displayNumber(server)
    await holdOpen(number, secret)
    const name = `:${number}`
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
 * Connects to the display and stays connected. The server ends with its last client (`-terminate`), so it lives as
 * long as this process does, however that ends, and no program has to be there all the time.
 * @param {string} number
 * @param {Buffer} secret
 * @returns {Promise<void>}
 */
function holdOpen(number, secret) {
  const name = Buffer.from(SCHEME)
  const greeting = Buffer.alloc(12)
  greeting.write('l') // little-endian from here on
  for (const [at, value] of /** @type {const} */ ([
    [2, 11],
    [6, name.length],
    [8, secret.length],
  ])) {
    greeting.writeUInt16LE(value, at)
  }
  const padding = Buffer.alloc(-name.length & 3)
  return new Promise((resolve, reject) => {
    const socket = connect(`/tmp/.X11-unix/X${number}`)
    socket.once('error', reject)
    socket.once('data', (answer) => {
      socket.on('error', () => undefined) // the server has gone, and whoever needed it will say so
      socket.unref()
      if (answer[0] === 1) resolve()
      else reject(new Error('the private display refuses its own secret'))
    })
    socket.write(Buffer.concat([greeting, name, padding, secret]))
  })
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
    ...[empty, empty, counted(Buffer.from(SCHEME)), counted(secret)],
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
