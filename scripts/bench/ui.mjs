// @ts-check -- checked with the tests, whose page object it shares
import { availableParallelism, loadavg } from 'node:os'
import { setTimeout } from 'node:timers/promises'
import { addLongPage } from './long-page.mjs'
import { quantile } from './quantile.mjs'
import { reportRow } from './row.mjs'
import { memoryOf, probePage } from './ui-probe.mjs'
import { withProfile } from './window.mjs'

/** @typedef {import('./window.mjs').OpenWindow} OpenWindow */
/** @typedef {import('./row.mjs').Row} Row */
/** @typedef {import('@playwright/test').JSHandle<import('./ui-probe.mjs').Probe>} ProbeHandle */

const SWITCH_MS = 50
const KEY_MS = 16
/** A frame of a display that shows sixty a second. */
const FRAME_MS = 1000 / 60
/** How many frames in a hundred may take longer than one frame of the display, and longer than two. */
const MOST_LATE = 1
const MOST_LOST = 0.2

const COURSE_PAGES = 43
/** Leads to every page of the course, each far from the one before. */
const FAR = 17
const TURNS = 36
const LONG_PAGE = 2000
/** The most that such a page may take until all of it is there. */
const GROWTH_MS = 6000
const SCROLL_PX = 80
/** The least time that somebody looks at a page before they turn it, and who only leafs through. */
const LOOK_MS = 700
const LEAF_MS = 200
/** A fast typist's keys. */
const KEY_PAUSE_MS = 55
const TYPED = 'The agent keeps the credentials that its role was given, and asks again before they expire. '

/**
 * Measures what the window does at a key, and prints it with its floors.
 * @returns {Promise<boolean>} whether all floors are kept
 */
export async function benchUi() {
  return withProfile(async (visit, electron, userData) => {
    await visit(() => Promise.resolve(false)) // the very first start imports the course
    const long = addLongPage(userData, LONG_PAGE)
    console.log(`Milliseconds. Electron ${electron}, drawn in software on a virtual display.`)
    console.log(
      `The machine's load is ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores: above their number, the figures say what others take.`,
    )
    console.log(
      "A frame's work and a key's are the time of the page's own thread until the frame is handed over. When it is shown is the",
    )
    console.log(
      'clock of a software display here, which draws on the same cores: printed, but no floor. A screen with a card is faster.',
    )
    const course = await visit((window) => measureCourse(window))
    const page = await visit((window) => measureLongPage(window, long))
    return course && page
  })
}

/** @param {OpenWindow} window */
async function measureCourse(window) {
  const { page } = window
  const probe = await page.evaluateHandle(probePage)
  const clock = await probe.evaluate((it) => it.frameClock())
  const [first, ...far] = await switchEach(probe, COURSE_PAGES - 1, LOOK_MS, (at) =>
    clickEntry(window, (at + 1) * FAR),
  )
  await probe.evaluate((it) => it.rest())
  const again = await switchEach(probe, TURNS, LOOK_MS, (at) => clickEntry(window, (at + 1) * FAR))
  await toPage(window, 1)
  const next = await switchEach(probe, TURNS, LOOK_MS, () => page.keyboard.press('ArrowRight'))
  const previous = await switchEach(probe, TURNS, LOOK_MS, () => page.keyboard.press('ArrowLeft'))
  const leafed = await switchEach(probe, TURNS, LEAF_MS, () => page.keyboard.press('ArrowRight'))
  const typed = await typeInNote(window, probe)
  const memory = await memoryOf(window)
  const most = { p95: SWITCH_MS }
  reportRow({ name: 'clock of the frames', values: clock })
  console.log('From the key or click until the text of the other page is drawn:')
  const kept = [
    { name: 'next page', values: next, most },
    { name: 'previous page', values: previous, most },
    { name: 'page after page, five a second', values: leafed, most },
    { name: 'far page, seen before', values: again, most },
    { name: 'far page, for the first time', values: [...(first === undefined ? [] : [first]), ...far], most },
    ...keyRows('note', typed),
  ].map(reportRow)
  reportMemory('course', memory)
  return kept.every(Boolean)
}

/**
 * @param {OpenWindow} window
 * @param {string} title
 */
async function measureLongPage(window, title) {
  const { page } = window
  const probe = await page.evaluateHandle(probePage)
  await probe.evaluate((it, sentences) => it.armSwitch(sentences), LONG_PAGE)
  await page.getByRole('button', { name: title }).click()
  const opened = await probe.evaluate((it) => it.switched())
  await setTimeout(LOOK_MS)
  const down = await probe.evaluate((it, step) => it.scrollThrough(step), SCROLL_PX)
  const up = await probe.evaluate((it, step) => it.scrollThrough(step), -SCROLL_PX)
  const typed = await typeInNote(window, probe)
  const memory = await memoryOf(window)
  const kept = [
    reportGrowth(opened ?? { painted: Number.NaN, whole: Number.NaN, longTasks: [] }),
    reportFrames('scrolling down', down),
    reportFrames('scrolling up', up),
    ...keyRows('note beside it', typed).map(reportRow),
  ]
  reportMemory('long page', memory)
  return kept.every(Boolean)
}

/**
 * Switches pages, each after the one before was looked at.
 * @param {ProbeHandle} probe
 * @param {number} times
 * @param {number} pauseMs
 * @param {(at: number) => Promise<unknown>} act
 */
async function switchEach(probe, times, pauseMs, act) {
  /** @type {number[]} */
  const painted = []
  for (let at = 0; at < times; at += 1) {
    await setTimeout(pauseMs)
    await probe.evaluate((it) => it.armSwitch(0))
    await act(at)
    const switched = await probe.evaluate((it) => it.switched())
    if (switched) painted.push(switched.painted)
  }
  return painted
}

/**
 * @param {OpenWindow} window
 * @param {number} place
 */
async function clickEntry({ reader }, place) {
  await reader.pages.nth(place % COURSE_PAGES).evaluate((entry) => {
    if (entry instanceof HTMLElement) entry.click()
  })
}

/**
 * @param {OpenWindow} window
 * @param {number} number
 */
async function toPage({ page, reader }, number) {
  await reader.openPage(number)
  await page.locator('main').focus()
}

/**
 * Writes at the end of a note of a few thousand letters, while it is saved.
 * @param {OpenWindow} window
 * @param {ProbeHandle} probe
 */
async function typeInNote({ page, reader }, probe) {
  await reader.note.fill(TYPED.repeat(50))
  await reader.note.press('Control+End')
  await setTimeout(LOOK_MS)
  await probe.evaluate((it) => it.armTyping())
  for (const letter of TYPED + TYPED) {
    await page.keyboard.press(letter)
    await setTimeout(KEY_PAUSE_MS)
  }
  return probe.evaluate((it) => it.typed())
}

/**
 * @param {string} where
 * @param {readonly import('./ui-probe.mjs').Key[]} keys
 * @returns {Row[]}
 */
function keyRows(where, keys) {
  return [
    { name: `a key in the ${where}`, values: keys.map(({ work }) => work), most: { p95: KEY_MS } },
    { name: '  … with waiting for its frame', values: keys.map(({ painted }) => painted) },
  ]
}

/** @param {{ painted: number, whole: number, longTasks: readonly number[] }} opened */
function reportGrowth({ painted, whole, longTasks }) {
  const isKept = whole <= GROWTH_MS
  console.log(
    `A page of ${LONG_PAGE} sentences: its text is drawn after ${painted.toFixed(0)} ms, all of it is there after ` +
      `${whole.toFixed(0)} ms  (${isKept ? 'keeps' : 'MISSES'} ≤ ${GROWTH_MS})`,
  )
  console.log(
    `  … tasks longer than 50 ms on the way: ${longTasks.length}, the longest ${Math.max(0, ...longTasks).toFixed(0)}`,
  )
  return isKept
}

/**
 * @param {string} name
 * @param {{ frames: readonly import('./ui-probe.mjs').Frame[], longTasks: readonly number[] }} moved
 */
function reportFrames(name, { frames, longTasks }) {
  const work = frames.map((frame) => frame.work)
  const isKept = reportRow({ name: `${name}, a frame's work`, values: work, most: { p95: FRAME_MS } })
  /** @param {readonly number[]} values @param {number} limit */
  const share = (values, limit) => (values.filter((value) => value > limit).length * 100) / values.length
  const [late, lost] = [share(work, FRAME_MS), share(work, 2 * FRAME_MS)]
  const hasFew = late <= MOST_LATE && lost <= MOST_LOST && longTasks.length === 0
  console.log(
    `  … longer than ${FRAME_MS.toFixed(1)}: ${late.toFixed(2)} %, than ${(2 * FRAME_MS).toFixed(1)}: ${lost.toFixed(2)} %, ` +
      `long tasks: ${longTasks.length}` +
      `  (${hasFew ? 'keeps' : 'MISSES'} ≤ ${MOST_LATE} %, ≤ ${MOST_LOST} %, none)`,
  )
  const intervals = frames.map((frame) => frame.interval)
  console.log(
    `  … frames apart, as the virtual display shows them: p50 ${quantile(intervals, 0.5).toFixed(1)}, p95 ${quantile(intervals, 0.95).toFixed(1)}, ` +
      `${((intervals.length * 1000) / intervals.reduce((sum, each) => sum + each, 0)).toFixed(0)} a second`,
  )
  return isKept && hasFew
}

/**
 * @param {string} name
 * @param {Awaited<ReturnType<typeof memoryOf>>} memory
 */
function reportMemory(name, { heapMb, nodes, processMb }) {
  console.log(
    `${name}: heap ${heapMb.toFixed(0)} MB, ${nodes} nodes, the page's process ${processMb.toFixed(0)} MB`,
  )
}
