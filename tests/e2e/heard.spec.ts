import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import type { Recording, Run } from './harness/audio-tap.ts'
import { SILENCE, audibleRuns, installAudioTap, largestStep, takeRecording } from './harness/audio-tap.ts'
import type { Reader } from './harness/reader.ts'

/** Three sentences of one paragraph, short enough to be said in one breath each. */
const TEXT = 'Data moves fast. Networks can fail. Engineers build queues.'
/** At normal speed no pause inside those sentences is longer, and none between them shorter. */
const BREATH_MS = 80

/** Opens the text with the tap in place and all quiet. */
async function listenIn(page: Page, reader: Reader): Promise<void> {
  await reader.paste('三句话', TEXT)
  await expect(reader.sentence(2)).toBeVisible()
  await installAudioTap(page, async () => {
    await reader.waitUntilOpen()
    await expect(reader.sentence(2)).toBeVisible()
    await reader.sentence(0).locator('.english [data-w]').first().click()
  })
  await expect(reader.player).toHaveAttribute('data-player-state', 'idle')
  await page.keyboard.press('Escape') // the card of the word
}

async function setSpeed(page: Page, speed: string): Promise<void> {
  await page.getByRole('button', { name: /^语速/ }).click()
  const slider = page.getByRole('slider', { name: '语速' })
  await slider.fill(speed)
  await slider.press('Escape')
}

/** Reads the page aloud from its first sentence and hands over its three sentences. */
async function hearPage(
  page: Page,
  reader: Reader,
  speed: number,
): Promise<{ recording: Recording; runs: readonly Run[] }> {
  await reader
    .sentence(0)
    .getByRole('button', { name: /播放第/ })
    .click({ modifiers: ['Shift'] })
  await expect(reader.player).toHaveAttribute('data-sentence', '2', { timeout: 20_000 })
  await expect(reader.player).toHaveAttribute('data-player-state', 'ended', { timeout: 20_000 })
  const before = (await takeRecording(page)).samples.length
  await expect(async () => {
    expect((await takeRecording(page)).samples.length).toBeGreaterThan(before + 4800)
  }).toPass()
  const recording = await takeRecording(page)
  const runs = audibleRuns(recording, BREATH_MS / speed).slice(-3)
  return { recording, runs }
}

const lengthOf = ({ from, to }: Run): number => to - from

function gapsOf(runs: readonly Run[]): number[] {
  return runs.slice(1).map(({ from }, place) => from - (runs[place]?.to ?? 0))
}

test('sentences follow each other after 150 ms of silence, without a click, at any speed', async ({
  session: { reader, page },
}) => {
  test.setTimeout(90_000)
  await listenIn(page, reader)
  const normal = await hearPage(page, reader, 1)
  expect(normal.runs).toHaveLength(3)
  const loudest = normal.recording.samples.reduce((most, sample) => Math.max(most, Math.abs(sample)), 0)
  expect(loudest).toBeGreaterThan(0.1)
  for (const run of normal.runs) expect(lengthOf(run)).toBeGreaterThan(600)

  for (const speed of [1, 0.5, 2]) {
    if (speed !== 1) await setSpeed(page, String(speed))
    const { recording, runs } = speed === 1 ? normal : await hearPage(page, reader, speed)
    runs.forEach((run, place) => {
      const length = lengthOf(normal.runs[place] ?? run) / speed
      expect(Math.abs(lengthOf(run) - length), `sentence ${place} at ${speed}`).toBeLessThan(25)
    })
    for (const gap of gapsOf(runs)) {
      expect(Math.abs(gap - 150 / speed ** 0.6), `gap of ${gap} ms at ${speed}`).toBeLessThanOrEqual(5)
    }
    for (const [place, { to }] of runs.slice(0, -1).entries()) {
      // Where one clip ends and the next begins, past the last breath of the one, before the first of the other.
      const join = { from: to + 35, to: (runs[place + 1]?.from ?? to) - 10 }
      expect(largestStep(recording, join), `join ${place} at ${speed}`).toBeLessThan(SILENCE)
    }
  }
})

test('a word that was said before is heard within 80 ms of the click', async ({
  session: { reader, page },
}) => {
  await listenIn(page, reader)
  const word = reader.sentence(0).locator('.english [data-w]').first()
  await page.evaluate(() =>
    window.addEventListener('click', () => window.soundleafTap?.mark(), { capture: true }),
  )
  await word.click()
  await expect(reader.player).toHaveAttribute('data-player-state', 'idle', { timeout: 10_000 })
  const recording = await takeRecording(page)
  const clicked = ((recording.marks.at(-1) ?? NaN) * 1000) / recording.sampleRate
  const heard = audibleRuns(recording, BREATH_MS).find(({ from }) => from >= clicked)
  expect((heard?.from ?? NaN) - clicked).toBeLessThanOrEqual(80)
})

test('Escape is silence within 20 ms, and nothing stays lit', async ({ session: { reader, page } }) => {
  await listenIn(page, reader)
  await page.evaluate(() =>
    window.addEventListener('keydown', () => window.soundleafTap?.mark(), { capture: true }),
  )
  await reader
    .sentence(0)
    .getByRole('button', { name: /播放第/ })
    .click()
  await reader.waitForWord(1)
  await page.keyboard.press('Escape')
  await expect(reader.player).toHaveAttribute('data-player-state', 'idle')
  await expect(reader.text.locator('[data-lit]')).toHaveCount(0)
  const before = (await takeRecording(page)).samples.length
  await expect(async () => {
    expect((await takeRecording(page)).samples.length).toBeGreaterThan(before + 48_000)
  }).toPass()
  const recording = await takeRecording(page)
  const stopped = ((recording.marks.at(-1) ?? NaN) * 1000) / recording.sampleRate
  const last = audibleRuns(recording, BREATH_MS).at(-1)
  const end = last?.to ?? NaN
  expect(end, 'it was speaking').toBeGreaterThan(stopped)
  expect(end - stopped).toBeLessThanOrEqual(20)
})
