import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import type { Recording } from './harness/audio-tap.ts'
import { SILENCE, installAudioTap, takeRecording } from './harness/audio-tap.ts'
import type { Reader } from './harness/reader.ts'
import { takeAsked, watchSounds } from './harness/sound-watch.ts'

const LONG = [
  'Data moves fast between the services, and the queue keeps each message until a worker has taken it from there.',
  'Engineers build systems that never lose a message, so that users need not wait when one of the servers fails.',
]
/** So far apart that neither long sentence is fetched before it is clicked: not in sight, and not next to the other. */
const BETWEEN = Array.from({ length: 30 }, (_, at) => `Line ${at} is short.`)
const TEXT = [...BETWEEN, LONG[0], ...BETWEEN, LONG[1]].map((text) => `- ${text}`).join('\n')

interface Listened {
  /** What was heard of the sentence, sample by sample. */
  readonly samples: Float32Array
  /** Of how many sounds it was put together. */
  readonly sounds: number
}

/** Clicks a sentence without bringing it into sight, and hears it to its end. */
async function hear(page: Page, reader: Reader, text: string): Promise<Listened> {
  await page.evaluate(() => window.soundleafWatch?.reset())
  const row = reader.sentences().filter({ hasText: text })
  await row
    .getByRole('button', { name: /播放第/ })
    .evaluate((button) => button instanceof HTMLElement && button.click())
  await expect(reader.player).toHaveAttribute('data-player-state', 'playing')
  await expect(reader.player).toHaveAttribute('data-player-state', 'ended', { timeout: 30_000 })
  const { sounds } = await takeAsked(page)
  const recording: Recording = await takeRecording(page)
  const from = Math.round((sounds[0]?.clock ?? NaN) * recording.sampleRate) - recording.firstFrame
  return { samples: recording.samples.subarray(from), sounds: sounds.length }
}

test('a long sentence is heard before it is whole, and no seam is heard in it, at any speed', async ({
  session: { reader, page },
}) => {
  test.setTimeout(120_000)
  await reader.paste('长句', TEXT)
  await watchSounds(page)
  await installAudioTap(page, async () => {
    await reader.waitUntilOpen()
    await reader.sentence(0).locator('.english [data-w]').first().click()
  })
  await expect(reader.player).toHaveAttribute('data-player-state', 'idle')
  await page.keyboard.press('Escape') // the card of the word

  for (const [at, speed] of ['1', '1.5'].entries()) {
    await page.getByRole('button', { name: /^语速/ }).click()
    const slider = page.getByRole('slider', { name: '语速' })
    await slider.fill(speed)
    await slider.press('Escape')
    const [parts, whole] = [await hear(page, reader, LONG[at]!), await hear(page, reader, LONG[at]!)]
    expect(parts.sounds, 'at first it comes in parts').toBeGreaterThan(1)
    expect(whole.sounds, 'then it is there').toBe(1)
    const length = Math.min(parts.samples.length, whole.samples.length)
    expect(length).toBeGreaterThan(4 * 48_000)
    let loudest = 0
    let difference = 0
    for (let i = 0; i < length; i += 1) {
      loudest = Math.max(loudest, Math.abs(whole.samples[i] ?? 0))
      difference = Math.max(difference, Math.abs((parts.samples[i] ?? 0) - (whole.samples[i] ?? 0)))
    }
    expect(loudest).toBeGreaterThan(0.1)
    expect(difference, `at ${speed}×`).toBeLessThan(SILENCE / 10)
  }
})
