import { spawn } from 'node:child_process'
import { rmSync } from 'node:fs'
import path from 'node:path'
import { ensureDictionary } from './build-dictionary.mjs'
import { ensurePhonetics } from './build-phonetics.mjs'
import { projectRoot, runCommand } from './runtime/places.mjs'
import { countsLine, RESULTS, unitCounts } from './runtime/test-results.mjs'

/**
 * @typedef {object} Gate
 * @property {string} script the npm script, so that every gate can be run alone
 * @property {readonly string[]} [args]
 */

/**
 * The gates in two steps: what only reads the sources, side by side in lanes of about the same length, then the
 * tests, which want the machine for themselves.
 * @type {readonly (readonly (readonly Gate[])[])[]}
 */
const STEPS = [
  [
    [{ script: 'format:check' }, { script: 'deps' }, { script: 'knip' }, { script: 'types' }],
    [{ script: 'lint' }],
  ],
  [
    [
      {
        script: 'unit',
        args: ['--coverage', '--reporter=default', '--reporter=json', `--outputFile.json=${RESULTS.unit}`],
      },
    ],
  ],
]

const IS_WINDOWS = process.platform === 'win32'

/**
 * Runs one npm script and keeps what it says.
 * @param {Gate} gate
 * @param {AbortSignal} signal ends it early
 * @returns {Promise<{ passed: boolean, output: string }>}
 */
function run({ script, args = [] }, signal) {
  return new Promise((resolve, reject) => {
    const child = spawn('npm', ['run', '--silent', script, '--', ...args], {
      cwd: projectRoot,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: IS_WINDOWS, // npm is a .cmd file there
      detached: !IS_WINDOWS, // a group of its own, so that npm and what it started can be ended together
    })
    const stop = () => {
      if (IS_WINDOWS || child.pid === undefined) child.kill()
      else process.kill(-child.pid)
    }
    signal.addEventListener('abort', stop)
    let output = ''
    child.stdout.on('data', (chunk) => (output += String(chunk)))
    child.stderr.on('data', (chunk) => (output += String(chunk)))
    child.once('error', reject)
    child.once('close', (code) => {
      signal.removeEventListener('abort', stop)
      resolve({ passed: code === 0, output })
    })
  })
}

/**
 * Runs the gates of a lane until one fails, here or in another lane.
 * @param {readonly Gate[]} lane
 * @param {AbortController} failure
 */
async function runLane(lane, failure) {
  for (const gate of lane) {
    const startedAt = performance.now()
    const { passed, output } = await run(gate, failure.signal)
    if (failure.signal.aborted) return // ended because of another gate, which has told why
    const seconds = ((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)
    console.log(`${passed ? 'ok  ' : 'FAIL'} ${gate.script.padEnd(13)} ${seconds} s`)
    if (!passed) {
      console.log(output)
      failure.abort()
      return
    }
  }
}

await runCommand(async () => {
  rmSync(path.join(projectRoot, RESULTS.unit), { force: true })
  await ensurePhonetics()
  await ensureDictionary()
  const startedAt = performance.now()
  const failure = new AbortController()
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM']))
    process.once(signal, () => failure.abort())
  for (const lanes of STEPS) {
    if (failure.signal.aborted) break
    await Promise.all(lanes.map((lane) => runLane(lane, failure)))
  }
  console.log(`     all gates     ${((performance.now() - startedAt) / 1000).toFixed(1).padStart(5)} s`)
  const { passed, failed } = unitCounts() ?? { passed: 0, failed: 0 }
  if (failure.signal.aborted) process.exitCode = 1
  // A gate that fails before the tests run is a failure too.
  console.log(countsLine({ passed, failed: failure.signal.aborted ? Math.max(failed, 1) : failed }))
})
