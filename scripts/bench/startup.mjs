import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createInterface } from 'node:readline'
import { resolveRuntime } from '../electron-runtime.mjs'
import { buildIfStale } from '../runtime/build.mjs'
import { hasVirtualDisplay, startPrivateDisplay } from '../runtime/display.mjs'
import { electronEnvironment, electronSwitches } from '../runtime/launch.mjs'
import { projectRoot } from '../runtime/places.mjs'

/** How much longer than an empty window the app may take until its first content is painted. */
const BUDGET = 1.6
const LIMIT_MS = 60_000

const SUBJECTS = [
  { name: 'empty window', folder: path.join(projectRoot, 'tests/bench/empty-window') },
  { name: 'Soundleaf', folder: projectRoot },
]

/**
 * Starts an Electron app and returns how long it took until its first content was painted.
 * @param {{ runtime: import('../electron-runtime.mjs').ElectronRuntime, folder: string, profile: string, display: Readonly<Record<string, string>> }} start
 * @returns {Promise<number>} milliseconds from the start of the process
 */
async function timeStart({ runtime, folder, profile, display }) {
  const startedAt = Date.now()
  const app = spawn(runtime.binary, [...electronSwitches(), folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: electronEnvironment(runtime, { ...display, SOUNDLEAF_USER_DATA: profile, SOUNDLEAF_MARKS: '1' }),
  })
  const ended = new Promise((resolve) => app.once('exit', resolve))
  const timer = setTimeout(() => app.kill('SIGKILL'), LIMIT_MS)
  try {
    for await (const line of createInterface({ input: app.stdout })) {
      const painted = /^SOUNDLEAF_MARK painted (\d+)/.exec(line)
      if (painted !== null) return Number(painted[1]) - startedAt
    }
    throw new Error(`${folder} ended, or ran for ${LIMIT_MS / 1000} s, without painting anything`)
  } finally {
    clearTimeout(timer)
    app.kill()
    await ended
  }
}

/** @param {readonly number[]} values */
function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = Math.floor(sorted.length / 2)
  const upper = sorted[middle] ?? Number.NaN
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2
}

/**
 * Measures both in turn, so that whatever slows the machine down meets both alike. The first start of each, in a
 * new profile, is told apart: the app imports its course then.
 * @param {number} runs
 * @returns {Promise<boolean>} whether the app is within its budget
 */
export async function benchStartup(runs) {
  await buildIfStale()
  const runtime = await resolveRuntime()
  const display = process.platform === 'linux' && hasVirtualDisplay() ? await privateDisplay() : null
  const profiles = await mkdtemp(path.join(tmpdir(), 'soundleaf-bench-'))
  try {
    const results = SUBJECTS.map((subject) => ({ ...subject, times: /** @type {number[]} */ ([]) }))
    for (let run = 0; run <= runs; run++) {
      for (const { name, folder, times } of results) {
        const profile = path.join(profiles, name)
        times.push(await timeStart({ runtime, folder, profile, display: display?.environment ?? {} }))
      }
    }
    return report(runtime, results)
  } finally {
    await display?.close()
    await rm(profiles, { recursive: true, force: true })
  }
}

function privateDisplay() {
  return startPrivateDisplay({ width: 1400, height: 900 })
}

/**
 * @param {import('../electron-runtime.mjs').ElectronRuntime} runtime
 * @param {readonly { name: string, times: readonly number[] }[]} results
 */
function report(runtime, results) {
  console.log(`From starting the process to the first content painted, ms. Electron ${runtime.electron}.`)
  const medians = results.map(({ name, times: [first, ...warm] }) => {
    const middle = median(warm)
    const range = `${Math.min(...warm)}–${Math.max(...warm)}`
    console.log(
      `${name.padEnd(13)} median ${middle.toFixed(0).padStart(5)}  range ${range}  runs ${warm.length}  first start ${first ?? '–'}`,
    )
    return middle
  })
  const [empty = Number.NaN, app = Number.NaN] = medians
  const ratio = app / empty
  const isWithin = ratio <= BUDGET
  console.log(`ratio         ${ratio.toFixed(2)}  (${isWithin ? 'within' : 'OVER'} the budget of ${BUDGET})`)
  return isWithin
}
