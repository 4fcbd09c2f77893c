// @ts-check -- checked with the tests, whose page object it shares
import { expect } from '@playwright/test'
import { withProfile } from './window.mjs'

/** @typedef {import('./window.mjs').OpenWindow} OpenWindow */

/**
 * The clips that are kept in memory fill their 64 MB with the first 1,100 or so: that is no leak. The measurements that
 * the rest is compared with begin after that.
 */
const WARM_UP = 1700
const SENTENCES = 1000
const STEP = 100
/**
 * Of how many measurements the least is what a process takes at rest. An engine lets 30 to 40 MB of garbage gather before
 * it is collected, which happens about every 500 sentences: fewer would compare one end of that with the other.
 */
const REST = 6
/** What all processes together may grow by over those sentences, in megabytes. */
const MOST_MB = 30

const SUBJECTS = [
  'The server',
  'A container',
  'One cluster',
  'Every task',
  'The agent',
  'This image',
  'A volume',
]
const VERBS = [
  'keeps',
  'reads',
  'copies',
  'checks',
  'moves',
  'stores',
  'sends',
  'counts',
  'lists',
  'shares',
  'signs',
]
const OBJECTS = ['the logs', 'its secrets', 'all metrics', 'new files', 'old rows', 'open ports', 'a report']
const PLACES = ['in the cloud', 'on the disk', 'after the update']

/**
 * Goes through sentences as fast as they begin to sound, in a real window, and prints what memory all processes
 * take on the way.
 * @returns {Promise<boolean>} whether they grow by no more than they may
 */
export async function benchSpeechLeak() {
  return withProfile((visit) => visit(hearSentences))
}

/** @param {OpenWindow} window */
async function hearSentences(window) {
  /** @type {ReadonlyMap<string, number>[]} */
  const measured = []
  const all = sentences()
  for (let at = 0; at < all.length; at += STEP) {
    await hearDocument(window, all.slice(at, at + STEP))
    const memory = await memoryMb(window)
    measured.push(memory)
    console.log(`${String(at + STEP).padStart(5)} sentences: ${describe(memory)}`)
  }
  const warm = WARM_UP / STEP
  const [before, after] = [atRest(measured.slice(warm - REST, warm)), atRest(measured.slice(-REST))]
  const grown = total(after) - total(before)
  const isWithin = grown <= MOST_MB
  console.log(`at rest after ${WARM_UP}: ${describe(before)}`)
  console.log(`at rest after ${WARM_UP + SENTENCES}: ${describe(after)}`)
  console.log(`grown by ${grown.toFixed(1)} MB (${isWithin ? 'keeps' : 'MISSES'} the floor of ${MOST_MB} MB)`)
  return isWithin
}

/**
 * What each process comes back to: between two collections of its garbage an engine takes more for a while.
 * @param {readonly ReadonlyMap<string, number>[]} measured
 * @returns {ReadonlyMap<string, number>}
 */
function atRest(measured) {
  const names = [...new Set(measured.flatMap((memory) => [...memory.keys()]))]
  return new Map(names.map((name) => [name, Math.min(...measured.map((memory) => memory.get(name) ?? 0))]))
}

/**
 * Imports the sentences as a document and steps through it.
 * @param {OpenWindow} window
 * @param {readonly string[]} document
 */
async function hearDocument({ page, reader }, document) {
  const title = document[0] ?? ''
  await reader.paste(title, document.join('\n\n'))
  await expect(reader.sentence(0)).toHaveText(new RegExp(`^${title}`, 'u'))
  await expect(reader.sentence(document.length - 1)).toBeAttached({ timeout: 60_000 })
  await goThrough(page, document.length)
  await page.keyboard.press('Escape')
}

/** Sentences that are all different, in one order for every run. */
function sentences() {
  const all = SUBJECTS.flatMap((subject) =>
    VERBS.flatMap((verb) =>
      OBJECTS.flatMap((object) => PLACES.map((place) => `${subject} ${verb} ${object} ${place}.`)),
    ),
  )
  return [...all, ...all.map((sentence) => `Today, ${sentence}`)].slice(0, WARM_UP + SENTENCES)
}

/**
 * Steps from sentence to sentence, each as soon as the one before it sounds.
 * @param {import('@playwright/test').Page} page
 * @param {number} count
 */
async function goThrough(page, count) {
  await page.evaluate(async (count) => {
    const player = document.querySelector('[data-player-state]')
    if (!player) throw new Error('no player')
    /** @param {() => boolean} holds */
    const until = (holds) =>
      new Promise((/** @type {(value?: undefined) => void} */ resolve) => {
        const look = () => (holds() ? resolve() : setTimeout(look, 4))
        look()
      })
    for (let place = 0; place < count; place += 1) {
      const button = document.querySelector(`main [data-s="${place}"] button.play`)
      if (!(button instanceof HTMLElement)) throw new Error(`no sentence ${place}`)
      button.click()
      await until(
        () =>
          player.getAttribute('data-player-state') === 'playing' &&
          player.getAttribute('data-sentence') === String(place),
      )
    }
  }, count)
}

/**
 * The memory of every process of the app, by its kind, in megabytes, with all garbage collected where one can ask for it.
 * @param {OpenWindow} window
 * @returns {Promise<ReadonlyMap<string, number>>}
 */
async function memoryMb({ app, page }) {
  const devTools = await page.context().newCDPSession(page)
  await devTools.send('HeapProfiler.collectGarbage')
  await devTools.detach()
  const metrics = await app.evaluate(({ app }) =>
    app.getAppMetrics().map(({ type, name, serviceName, memory }) => ({
      name: name ?? serviceName ?? type,
      mb: memory.workingSetSize / 1024,
    })),
  )
  /** @type {Map<string, number>} */
  const found = new Map()
  for (const { name, mb } of metrics) found.set(name, (found.get(name) ?? 0) + mb)
  return found
}

/** @param {ReadonlyMap<string, number>} memory */
function total(memory) {
  return [...memory.values()].reduce((sum, mb) => sum + mb, 0)
}

/** @param {ReadonlyMap<string, number>} memory */
function describe(memory) {
  return [...memory].map(([name, mb]) => `${name} ${mb.toFixed(0)}`).join(', ')
}
