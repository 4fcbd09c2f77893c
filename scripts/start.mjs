import { spawn } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { resolveRuntime } from './electron-runtime.mjs'
import { buildIfStale } from './runtime/build.mjs'
import { startPrivateDisplay } from './runtime/display.mjs'
import { electronEnvironment, electronSwitches } from './runtime/launch.mjs'
import { lacksDisplay, messageOf, projectRoot, runCommand, tell } from './runtime/places.mjs'

/** There is no graphics card and no desktop to talk to, and Chromium need not complain about it. */
const WITHOUT_DESKTOP = ['--disable-gpu', '--log-level=3']

const SCREEN_PICTURE = 'out/screen.png'

/**
 * Waits for the app to end, passing on a wish to stop.
 * @param {import('node:child_process').ChildProcess} app
 * @returns {Promise<number>} the exit code to end with
 */
function untilClosed(app) {
  return new Promise((resolve, reject) => {
    for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
      process.on(signal, () => app.kill('SIGTERM'))
    }
    app.once('error', reject)
    app.once('exit', (code) => resolve(code ?? 1))
  })
}

/**
 * Saves what the private display shows, now and at every Enter.
 * @param {import('./runtime/display.mjs').PrivateDisplay} display
 * @param {import('node:child_process').ChildProcess} app
 */
function offerPictures(display, app) {
  const file = path.join(projectRoot, SCREEN_PICTURE)
  const save = async () => {
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, await display.picture())
    tell(`what is on the screen now: ${SCREEN_PICTURE}`)
  }
  const keep = () => {
    save().catch((/** @type {unknown} */ error) => tell(`no picture: ${messageOf(error)}`))
  }
  tell(`no display here: the window is on a private virtual one, ${display.name}`)
  tell('press Enter for a new picture of it, Ctrl+C to end')
  tell(
    `or look at it live (package x11vnc): x11vnc -localhost -no6 -display ${display.name} -auth ${display.environment['XAUTHORITY'] ?? ''}`,
  )
  if (app.stdout !== null) {
    createInterface({ input: app.stdout }).on('line', (line) => {
      // The first picture comes a moment after the first content: fonts arrive as they are needed.
      if (line.startsWith('SOUNDLEAF_MARK painted')) setTimeout(keep, 1500).unref()
      else if (!line.startsWith('SOUNDLEAF_MARK')) process.stdout.write(`${line}\n`)
    })
  }
  const enter = createInterface({ input: process.stdin }).on('line', keep)
  app.once('exit', () => enter.close())
}

await runCommand(async () => {
  await buildIfStale()
  const runtime = await resolveRuntime()
  const display = lacksDisplay() ? await startPrivateDisplay({ width: 1400, height: 900 }) : null
  try {
    const args = [...electronSwitches(), projectRoot, ...process.argv.slice(2)]
    const app =
      display === null
        ? spawn(runtime.binary, args, { stdio: 'inherit', env: electronEnvironment(runtime) })
        : spawn(runtime.binary, [...WITHOUT_DESKTOP, ...args], {
            // A group of its own: Ctrl+C reaches it through us, in order, and not twice.
            detached: true,
            stdio: ['ignore', 'pipe', 'inherit'],
            env: electronEnvironment(runtime, { ...display.environment, SOUNDLEAF_MARKS: '1' }),
          })
    if (display !== null) offerPictures(display, app)
    process.exitCode = await untilClosed(app)
  } finally {
    await display?.close()
  }
})
