// @ts-check -- checked with the tests, whose page object it shares
import { setTimeout } from 'node:timers/promises'
import { courseSentences } from './course.mjs'
import { hearClick, hearGaps, listenIn } from './heard.mjs'
import { reportRow } from './row.mjs'
import { timePrograms } from './speech-programs.mjs'
import { changeSettings } from '../../tests/e2e/harness/change-settings.ts'
import { withProfile } from './window.mjs'
import { measureWordTimes } from './word-timing.mjs'

/** @typedef {import('./window.mjs').OpenWindow} OpenWindow */
/** @typedef {import('./heard.mjs').Answered} Answered */
/** @typedef {import('./row.mjs').Row} Row */

const SAMPLES = 24
/** Playing a sentence fetches the next two ahead, and what is first in sight: these are far enough apart. */
const STRIDE = 6
/** So many long sentences are heard of each voice, each of so many words: no more fit on one page. */
const LONG_SAMPLES = 6
const LONG_WORDS = 48
/** What is in sight of a page is fetched ahead; of long sentences that takes its time. */
const SETTLE_MS = 4000
const VOICES = { flite: 'flite:slt', espeak: 'espeak:en-us' }
/** What a gap is set to. */
const GAP_MS = 150
/** Sentences without a pause inside. */
const BREATHS = [
  'Data moves fast.',
  'Networks can fail.',
  'Engineers build queues.',
  'Servers run all night.',
  'Users never wait long.',
  'Machines lose memory.',
]

/**
 * Measures speech as it is heard in a real window, and prints it with its floors.
 * @returns {Promise<boolean>} whether all floors are kept
 */
export async function benchSpeech() {
  const sentences = await longSentences()
  console.log(
    'Milliseconds. Click: from the click until the audio clock runs through the sound; heard: until the',
  )
  console.log(
    'first thing louder than −46 dBFS at the loudspeaker, which is after the quiet that a clip begins with.',
  )
  /** @type {Row[]} */
  const rows = await withProfile(async (visit, electron) => {
    console.log(`Electron ${electron}, ${SAMPLES} of each kind, in a new profile.`)
    const first = await visit((window) => measureFirstVisit(window, sentences))
    const kept = await visit((window) => measureKept(window))
    const long = await visit((window) => measureLong(window, sentences))
    return [...first, ...kept, ...long]
  })
  for (const { voice, isExact, errors } of await measureWordTimes()) {
    rows.push({
      name: `word times, ${voice}`,
      values: errors,
      ...(isExact && { most: { p50: 25, p95: 60 } }),
    })
  }
  const isWithin = rows.map(reportRow).every(Boolean)
  console.log('Word times: against the first loud moment after a pause in the sound itself.')
  for (const { name, times } of await timePrograms(sentences.slice(0, SAMPLES))) {
    if (times === null) console.log(`${name.padEnd(34)} absent`)
    else reportRow({ name: `${name} writes a file`, values: times })
  }
  return isWithin
}

/** Different sentences of the course that take a few seconds to say. */
async function longSentences() {
  const sentences = new Set(
    (await courseSentences()).filter((text) => /^[A-Z][\w ,.:’()=/–-]{25,120}$/u.test(text)),
  )
  return [...sentences].slice(0, SAMPLES * STRIDE)
}

/**
 * Sentences of many words, no two alike: clauses one after the other, as a page of terms has them at its longest.
 * @param {readonly string[]} clauses
 * @param {number} count
 */
function joinedSentences(clauses, count) {
  const words = clauses.map((clause) => clause.replace(/[.:,]+$/u, '').split(/\s+/u))
  return Array.from({ length: count }, (_, sentence) => {
    /** @type {string[]} */
    const joined = []
    for (let at = sentence * 7; joined.length < LONG_WORDS; at += 1) {
      if (joined.length > 0) joined.push(`${joined.pop()},`, 'and')
      joined.push(...(words[at % words.length] ?? []))
    }
    return `${joined.join(' ')}.`
  })
}

/** @param {readonly string[]} sentences */
function asPage(sentences) {
  return sentences.map((text) => `- ${text}`).join('\n')
}

/** @param {number} sample */
function playButton(sample) {
  return `main [data-s="${placeOf(sample)}"] button.play`
}

/** @param {number} sample */
function placeOf(sample) {
  return sample * STRIDE + STRIDE - 1
}

/**
 * @param {OpenWindow} window
 * @param {(sample: number) => string} selector
 */
async function hearEach(window, selector, samples = SAMPLES) {
  /** @type {Answered[]} */
  const heard = []
  for (let sample = 0; sample < samples; sample += 1) heard.push(await hearClick(window, selector(sample)))
  return heard
}

/**
 * @param {OpenWindow} window
 * @param {readonly string[]} sentences
 * @returns {Promise<Row[]>}
 */
async function measureFirstVisit(window, sentences) {
  const { page, reader } = window
  await reader.paste(
    'Breaths',
    Array.from({ length: SAMPLES + 1 }, (_, at) => BREATHS[at % BREATHS.length]).join(' '),
  )
  await listenIn(window)
  const gaps = await hearGaps(window)

  await changeSettings(page, { voice: VOICES.flite })
  await reader.paste('Sentences', asPage(sentences))
  await page.locator(playButton(SAMPLES - 1)).waitFor({ state: 'attached' })
  const flite = await hearEach(window, playButton)
  const again = await hearEach(window, playButton)
  const words = await distinctWords(window)
  const newWords = await hearEach(window, (sample) => words[sample] ?? '')
  const saidWords = await hearEach(window, (sample) => words[sample] ?? '')
  await changeSettings(page, { voice: VOICES.espeak })
  const espeak = await hearEach(window, playButton)
  const espeakAgain = await hearEach(window, playButton)
  const stops = [...flite, ...again, ...espeak, ...espeakAgain].flatMap(({ stop }) => stop ?? [])
  return [
    ...rowsOf('sentence, new, flite', flite, 220),
    ...rowsOf('sentence, new, espeak-ng', espeak, 150),
    ...rowsOf('sentence, heard before, flite', again, 50),
    ...rowsOf('sentence, heard before, espeak-ng', espeakAgain, 50),
    ...rowsOf('word, never said, flite', newWords),
    ...rowsOf('word, said before, flite', saidWords, 80),
    { name: 'stop → silence', values: stops, most: { p95: 20 } },
    { name: 'gap, away from 150 ms', values: gaps.map((gap) => Math.abs(gap - GAP_MS)), most: { p95: 5 } },
  ]
}

/**
 * @param {OpenWindow} window
 * @param {readonly string[]} sentences
 * @returns {Promise<Row[]>}
 */
async function measureLong(window, sentences) {
  const { page, reader } = window
  await reader.paste('Long sentences', asPage(joinedSentences(sentences, LONG_SAMPLES * STRIDE)))
  await listenIn(window)
  await page.locator(playButton(LONG_SAMPLES - 1)).waitFor({ state: 'attached' })
  /** @type {Row[]} */
  const rows = []
  for (const [name, voices] of /** @type {const} */ ([
    ['flite', [VOICES.flite, 'flite:rms']],
    ['espeak-ng', [VOICES.espeak]],
  ])) {
    /** @type {Answered[]} */
    const heard = []
    for (const voice of voices) {
      await changeSettings(page, { voice })
      await setTimeout(SETTLE_MS)
      heard.push(...(await hearEach(window, playButton, LONG_SAMPLES)))
    }
    rows.push(...rowsOf(`${LONG_WORDS} words, new, ${name}`, heard))
  }
  return rows
}

/**
 * The sentences of the first visit, from the disk.
 * @param {OpenWindow} window
 */
async function measureKept(window) {
  await window.page.locator(playButton(SAMPLES - 1)).waitFor({ state: 'attached' })
  await listenIn(window)
  await window.page.locator(playButton(SAMPLES - 1)).waitFor({ state: 'attached' })
  return rowsOf('sentence, heard in an earlier run', await hearEach(window, playButton), 50)
}

/**
 * @param {string} name
 * @param {readonly Answered[]} heard
 * @param {number} [p95]
 * @returns {Row[]}
 */
function rowsOf(name, heard, p95) {
  return [
    { name, values: heard.map(({ clock }) => clock), ...(p95 !== undefined && { most: { p95 } }) },
    { name: '  … heard', values: heard.map(({ heard }) => heard) },
  ]
}

/**
 * Where words stand on the page that are long enough to be heard, each word once.
 * @param {OpenWindow} window
 * @returns {Promise<string[]>} selectors
 */
function distinctWords({ page }) {
  return page.locator('main .english [data-w]').evaluateAll((words) => {
    /** @type {Map<string, string>} */
    const found = new Map()
    for (const word of words) {
      const text = word.textContent.toLowerCase()
      const sentence = word.closest('[data-s]')?.getAttribute('data-s')
      if (!/^[a-z]{5,}$/u.test(text) || found.has(text)) continue
      found.set(text, `main [data-s="${sentence}"] .english [data-w="${word.getAttribute('data-w')}"]`)
    }
    return [...found.values()].slice(-60)
  })
}
