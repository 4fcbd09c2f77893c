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

/** What was heard of a sentence, and the sounds it was put together of. */
interface Listened {
  readonly recording: Recording
  readonly sounds: Awaited<ReturnType<typeof takeAsked>>['sounds']
}

/** Where a sound ends before the next is there, both fade: see `audio/clip-player`. */
const FADE_OUT_SECONDS = 0.005
const FADE_IN_SECONDS = 0.003

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
  return { recording: await takeRecording(page), sounds }
}

/**
 * How loud the sentence is, and how far what was heard of its parts is from what was heard of it whole. A part that came
 * too late, on a machine that is busy otherwise, was waited for in silence, and goes on where the one before it ended.
 */
function compare(parts: Listened, whole: Listened): { loudest: number; difference: number; seconds: number } {
  const rate = whole.recording.sampleRate
  const wholeZero = Math.round((whole.sounds[0]?.clock ?? NaN) * rate) - whole.recording.firstFrame
  const end = whole.recording.samples.length - wholeZero
  let [loudest, difference, compared] = [0, 0, 0]
  const frame = (seconds: number): number => Math.round(seconds * rate) - parts.recording.firstFrame
  const heard = (at: number): number => parts.recording.samples[at] ?? 0
  for (const [at, { clock, offset }] of parts.sounds.entries()) {
    const before = parts.sounds[at - 1]
    const due = before ? before.clock - before.offset + offset : clock
    const isLate = clock - due > 1 / rate
    for (let i = frame(due + FADE_OUT_SECONDS); isLate && i < frame(clock); i += 1) {
      difference = Math.max(difference, Math.abs(heard(i)))
    }
    const zero = frame(clock - offset)
    const from = Math.round((offset + (isLate ? FADE_IN_SECONDS : 0)) * rate)
    const to = Math.round((parts.sounds[at + 1]?.offset ?? Infinity) * rate)
    for (let i = from; i < Math.min(to, end, parts.recording.samples.length - zero); i += 1) {
      compared += 1
      const wanted = whole.recording.samples[wholeZero + i] ?? 0
      loudest = Math.max(loudest, Math.abs(wanted))
      difference = Math.max(difference, Math.abs(heard(zero + i) - wanted))
    }
  }
  return { loudest, difference, seconds: compared / rate }
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
    expect(parts.sounds.length, 'at first it comes in parts').toBeGreaterThan(1)
    expect(whole.sounds, 'then it is there').toHaveLength(1)
    const { loudest, difference, seconds } = compare(parts, whole)
    expect(seconds).toBeGreaterThan(4)
    expect(loudest).toBeGreaterThan(0.1)
    expect(difference, `at ${speed}×`).toBeLessThan(SILENCE / 10)
  }
})
