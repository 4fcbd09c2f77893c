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
const BUDGET = 1.5
const LIMIT_MS = 60_000

/** The subjects, and the last mark each comes to. */
const SUBJECTS = [
  { name: 'empty window', folder: path.join(projectRoot, 'tests/bench/empty-window'), last: 'painted' },
  { name: 'Soundleaf', folder: projectRoot, last: 'usable' },
]

/** @typedef {Map<string, number>} Marks what an app has come to, and when */

/**
 * Starts an Electron app and notes when it came to each of its marks, until the last. It is then ended as its user ends
 * it, and finds at its next start what it kept.
 * @param {{ runtime: import('../electron-runtime.mjs').ElectronRuntime, folder: string, last: string, profile: string, display: Readonly<Record<string, string>> }} start
 * @returns {Promise<Marks>} milliseconds from the start of the process
 */
async function timeStart({ runtime, folder, last, profile, display }) {
  const startedAt = Date.now()
  const app = spawn(runtime.binary, [...electronSwitches(), folder], {
    stdio: ['ignore', 'pipe', 'ignore'],
    env: electronEnvironment(runtime, { ...display, SOUNDLEAF_USER_DATA: profile, SOUNDLEAF_MARKS: '1' }),
  })
  const ended = new Promise((resolve) => app.once('exit', resolve))
  const timer = setTimeout(() => app.kill('SIGKILL'), LIMIT_MS)
  try {
    /** @type {Marks} */
    const marks = new Map()
    for await (const line of createInterface({ input: app.stdout })) {
      const [, name, at] = /^SOUNDLEAF_MARK (\S+) (\d+)/.exec(line) ?? []
      if (name === undefined) continue
      marks.set(name, Number(at) - startedAt)
      if (name === last) return marks
    }
    throw new Error(`${folder} ended, or ran for ${LIMIT_MS / 1000} s, without coming to “${last}”`)
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
    const results = SUBJECTS.map((subject) => ({ ...subject, starts: /** @type {Marks[]} */ ([]) }))
    for (let run = 0; run <= runs; run++) {
      for (const { name, folder, last, starts } of results) {
        const profile = path.join(profiles, name)
        starts.push(await timeStart({ runtime, folder, last, profile, display: display?.environment ?? {} }))
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
 * @param {readonly { name: string, starts: readonly Marks[] }[]} results
 */
function report(runtime, results) {
  console.log(`From starting the process to the first content painted, ms. Electron ${runtime.electron}.`)
  const medians = results.map(({ name, starts: [first, ...warm] }) => {
    /** @param {string} mark */
    const times = (mark) => warm.map((marks) => marks.get(mark) ?? Number.NaN)
    const painted = times('painted')
    const middle = median(painted)
    const range = `${Math.min(...painted)}–${Math.max(...painted)}`
    console.log(
      `${name.padEnd(13)} median ${middle.toFixed(0).padStart(5)}  range ${range}  runs ${warm.length}  first start ${first?.get('painted') ?? '–'}`,
    )
    const on = [...(first?.keys() ?? [])].filter((mark) => mark !== 'painted')
    if (on.length > 0)
      console.log(`  on the way  ${on.map((mark) => `${mark} ${median(times(mark)).toFixed(0)}`).join(', ')}`)
    return middle
  })
  const [empty = Number.NaN, app = Number.NaN] = medians
  const ratio = app / empty
  const isWithin = ratio <= BUDGET
  console.log(`ratio         ${ratio.toFixed(2)}  (${isWithin ? 'within' : 'OVER'} the budget of ${BUDGET})`)
  const [, ...usable] = results[1]?.starts.map((marks) => marks.get('usable') ?? Number.NaN) ?? []
  console.log(
    `until it answers ${(median(usable) / empty).toFixed(2)} times the empty window (docs/adr/0015)`,
  )
  return isWithin
}
