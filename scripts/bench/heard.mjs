// @ts-check -- checked with the tests, whose page object it shares
import { setTimeout } from 'node:timers/promises'
import { audibleRuns, installAudioTap, takeRecording } from '../../tests/e2e/harness/audio-tap.ts'
import { takeAsked, watchSounds } from '../../tests/e2e/harness/sound-watch.ts'

/** @typedef {import('./window.mjs').OpenWindow} OpenWindow */

/** Long enough for what is fetched ahead to be there, as it is while a learner looks for the next sentence. */
const REST_MS = 900
/** How much of a sentence is heard before it is stopped: past its first silence, in the middle of a word. */
const LISTEN_MS = 450
const QUIET_MS = 250
/** Shorter silences are part of a sound. */
const JOIN_MS = 80

/**
 * Listens in on the window, from its next loading on.
 * @param {OpenWindow} window
 */
export async function listenIn({ page, reader }) {
  await watchSounds(page)
  await installAudioTap(page, async () => {
    await reader.waitUntilOpen()
    await reader.sentence(0).locator('.english [data-w]').first().click()
  })
  await page.locator('[data-player-state="idle"]').waitFor()
  await page.keyboard.press('Escape') // the card of the word
}

/**
 * @typedef {object} Answered what a click led to, in milliseconds
 * @property {number} clock from the click until the audio clock runs through the sound
 * @property {number} heard from the click to the first thing that can be heard
 * @property {number | null} stop from the key that stops it to silence; null where it was silent just then
 */

/**
 * Clicks what stands on the page, wherever it is scrolled to, hears the beginning of its sound and stops it.
 * @param {OpenWindow} window
 * @param {string} selector
 * @returns {Promise<Answered>}
 */
export async function hearClick({ page }, selector) {
  await page.evaluate(() => window.soundleafWatch?.reset())
  await page.locator(selector).evaluate((target) => {
    if (target instanceof HTMLElement) target.click()
  })
  await page.waitForFunction((ms) => {
    const [sound] = window.soundleafWatch?.take().sounds ?? []
    return sound !== undefined && performance.now() > sound.at + ms
  }, LISTEN_MS)
  const { at, sounds } = await takeAsked(page)
  await page.keyboard.press('Escape')
  await page.waitForFunction(
    (ms) => performance.now() > (window.soundleafWatch?.take().at ?? NaN) + ms,
    QUIET_MS,
  )
  const recording = await takeRecording(page)
  const [clicked = NaN, stopped = NaN] = recording.marks.map((mark) => (mark * 1000) / recording.sampleRate)
  const runs = audibleRuns(recording, JOIN_MS).filter(({ to }) => to > clicked)
  const end = runs.at(-1)?.to ?? NaN
  await setTimeout(REST_MS)
  return {
    clock: (sounds[0]?.at ?? NaN) - at,
    heard: (runs[0]?.from ?? NaN) - clicked,
    stop: end > stopped ? end - stopped : null,
  }
}

/**
 * Reads the page aloud to its end.
 * @param {OpenWindow} window
 * @returns {Promise<number[]>} the silences between its sentences as they are heard, in milliseconds
 */
export async function hearGaps({ page, reader }) {
  await page.evaluate(() => window.soundleafWatch?.reset())
  await reader
    .sentence(0)
    .getByRole('button')
    .first()
    .click({ modifiers: ['Shift'] })
  await page.locator('[data-player-state="ended"]').waitFor({ timeout: 180_000 })
  const { sounds } = await takeAsked(page)
  const recording = await takeRecording(page)
  const startMs = (recording.firstFrame * 1000) / recording.sampleRate
  const begins = sounds.map(({ clock }) => clock * 1000 - startMs)
  const runs = audibleRuns(recording, 0)
  return begins.slice(1).map((begin) => {
    const before = runs.findLast(({ from }) => from < begin)
    const after = runs.find(({ from }) => from >= begin)
    return (after?.from ?? NaN) - (before?.to ?? NaN)
  })
}
