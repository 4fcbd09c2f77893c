import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { audibleSpan } from '#core/speech/silence.ts'
import { durationOf } from '#core/speech/sound.ts'
import type { Sound } from '#core/speech/sound.ts'
import { decodeWav, encodeWav } from '#core/speech/wav.ts'
import { expect, test } from './fixtures.ts'
import { audibleRuns, installAudioTap, takeRecording } from './harness/audio-tap.ts'
import type { Reader } from './harness/reader.ts'

/** What is spoken into the microphone: a steady tone that no noise suppression takes for a voice's pause. */
const TONE_HZ = 500
const SENTENCE = 'Networks can fail.'

/** Writes what the microphone hears, and says how to start the app with that microphone. */
async function fakeMicrophone(folder: string): Promise<readonly string[]> {
  const sampleRate = 48_000
  const samples = new Int16Array(sampleRate * 10)
  samples.forEach((_, at) => {
    // It swells four times a second, as syllables do.
    const swell = 0.5 - 0.5 * Math.cos((2 * Math.PI * 4 * at) / sampleRate)
    samples[at] = 12_000 * swell * Math.sin((2 * Math.PI * TONE_HZ * at) / sampleRate)
  })
  const file = join(folder, 'microphone.wav')
  await writeFile(file, encodeWav({ sampleRate, samples }))
  return ['--use-fake-device-for-media-stream', `--use-file-for-fake-audio-capture=${file}`]
}

const panelOf = (page: Page) => page.getByRole('region', { name: '录音对比' })

/** Why the page is refused a device; `null` when it gets it. */
function refusal(page: Page, wish: { audio?: boolean; video?: boolean }): Promise<string | null> {
  return page.evaluate(async (wish) => {
    try {
      const stream = await navigator.mediaDevices.getUserMedia(wish)
      for (const track of stream.getTracks()) track.stop()
      return null
    } catch (error) {
      return error instanceof DOMException ? error.name : String(error)
    }
  }, wish)
}

async function openText(page: Page, reader: Reader): Promise<void> {
  await reader.paste('一句话', SENTENCE)
  await expect(reader.sentence(0)).toContainText(SENTENCE)
}

/** Records for a second and a half. */
async function record(page: Page): Promise<void> {
  await page.locator('main').first().focus()
  await page.keyboard.press('m')
  await expect(panelOf(page)).toHaveAttribute('data-recording-state', 'recording')
  await expect(panelOf(page).getByRole('timer')).toHaveText(/^(1\.[5-9]|[2-9]\.\d) 秒$/u)
  await page.keyboard.press('m')
}

/** The frequency near the tone's that is strongest in the sound: another one if it were kept at a wrong speed. */
function pitchOf({ sampleRate, samples }: Sound): number {
  const candidates = Array.from({ length: 41 }, (_, step) => TONE_HZ - 100 + 5 * step)
  const strength = (hz: number): number => {
    let [along, across] = [0, 0]
    samples.forEach((sample, at) => {
      along += sample * Math.cos((2 * Math.PI * hz * at) / sampleRate)
      across += sample * Math.sin((2 * Math.PI * hz * at) / sampleRate)
    })
    return Math.hypot(along, across)
  }
  return candidates.reduce((best, hz) => (strength(hz) > strength(best) ? hz : best))
}

test('the learner records a sentence, hears both voices, and finds the recording at the next start', async ({
  start,
  userData,
}) => {
  test.setTimeout(90_000)
  const switches = await fakeMicrophone(userData)
  const { page, reader, close } = await start(switches)
  await openText(page, reader)
  await installAudioTap(page, async () => {
    await reader.waitUntilOpen()
    await expect(reader.sentence(0)).toContainText(SENTENCE)
    await reader.sentence(0).locator('.english [data-w]').first().click()
  })
  await expect(reader.player).toHaveAttribute('data-player-state', 'idle')
  await page.keyboard.press('Escape') // the card of the word

  expect(await refusal(page, { audio: true }), 'before it is turned on').toBe('NotAllowedError')
  await page.locator('main').first().focus()
  await page.keyboard.press('m')
  const consent = page.getByRole('dialog', { name: '要录下自己的声音吗？' })
  await consent.getByRole('button', { name: '不用了' }).click()
  expect(await refusal(page, { audio: true }), 'after a no').toBe('NotAllowedError')
  await page.keyboard.press('m')
  await consent.getByRole('button', { name: '打开录音' }).click()
  const panel = panelOf(page)
  await expect(panel).toHaveAttribute('data-recording-state', 'recording')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveAttribute('data-recording-state', 'idle')
  await expect(panel.locator('.kept li')).toHaveCount(0)
  expect(await refusal(page, { video: true }), 'a camera').toBe('NotAllowedError')
  expect(await refusal(page, { audio: true, video: true }), 'a camera beside it').toBe('NotAllowedError')

  await expect(panel.getByRole('img')).toHaveCount(1)
  await page.evaluate(() => window.soundleafTap?.forget())
  await record(page)
  await expect(panel).toHaveAttribute('data-recording-state', 'mine', { timeout: 20_000 })
  await expect(panel).toHaveAttribute('data-recording-state', 'idle', { timeout: 20_000 })
  await expect(panel.getByRole('img')).toHaveCount(2)

  const folder = join(userData, 'recordings')
  const files = await readdir(folder)
  expect(files).toHaveLength(1)
  const sound = decodeWav(await readFile(join(folder, files[0] ?? '')))
  expect(durationOf(sound)).toBeGreaterThan(1450)
  expect(durationOf(sound)).toBeLessThan(4000)
  expect(sound.samples.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0)).toBeGreaterThan(3000)
  expect(Math.abs(pitchOf(sound) - TONE_HZ)).toBeLessThanOrEqual(5)

  // What came out of the loudspeaker: the model's words and then the tone, 300 ms later, as long as it was recorded.
  const heard = await takeRecording(page)
  const runs = audibleRuns(heard, 200)
  const [model, mine] = [runs.at(-2), runs.at(-1)]
  if (!model || !mine) throw new Error('two voices should have been heard')
  const { t0, t1 } = audibleSpan(sound)
  expect(model.to - model.from).toBeGreaterThan(600)
  expect(Math.abs(mine.to - mine.from - (t1 - t0))).toBeLessThan(40)
  expect(Math.abs(mine.from - model.to - 300)).toBeLessThan(20)
  await close()

  const again = await start(switches)
  await expect(again.reader.sentence(0)).toContainText(SENTENCE)
  await again.page.getByRole('button', { name: /^录音对比/u }).click()
  const kept = panelOf(again.page).locator('.kept li')
  await expect(kept).toHaveCount(1)
  await expect(panelOf(again.page).getByRole('img')).toHaveCount(2)
  await kept.getByRole('button', { name: /^删掉/u }).click()
  await expect(kept).toHaveCount(0)
  expect(await readdir(folder)).toEqual([])
})

test('the settings say how much was recorded, delete all of it, and turn recording off', async ({
  start,
  userData,
}) => {
  test.setTimeout(60_000)
  const { page, reader } = await start(await fakeMicrophone(userData))
  await openText(page, reader)
  await page.keyboard.press('Control+,')
  const row = page.locator('[data-setting="records"]')
  await expect(row.getByRole('button', { name: '关闭' })).toHaveAttribute('aria-pressed', 'true')
  await row.getByRole('button', { name: '打开' }).click()
  await page.keyboard.press('Escape')
  await record(page)
  await expect(panelOf(page).locator('.kept li')).toHaveCount(1)
  await page.keyboard.press('Control+,')
  const all = page.locator('[data-setting="recordings"]')
  await expect(all).toContainText('共 1 条')
  await all.getByRole('button', { name: '全部删除…' }).click()
  await all.getByRole('button', { name: '删掉全部 1 条' }).click()
  await expect(all).toContainText('还没有录音')
  expect(await readdir(join(userData, 'recordings'))).toEqual([])
  await row.getByRole('button', { name: '关闭' }).click()
  await expect(row.getByRole('button', { name: '关闭' })).toHaveAttribute('aria-pressed', 'true')
  expect(await refusal(page, { audio: true })).toBe('NotAllowedError')
})
