import { expect } from 'vitest'
import { samplesOf } from '#core/speech/sound.ts'
import type { SpokenToken } from '#core/speech/spoken-token.ts'
import type { Clip } from '#shared/model/speech.ts'

/** What every clip promises: sound, and a span inside it for each displayed word, in order. */
export function expectSoundClip(clip: Clip, tokens: readonly SpokenToken[]): void {
  const samples = samplesOf(clip.pcm)
  expect(clip.durationMs).toBeCloseTo((samples.length * 1000) / clip.sampleRate, 6)
  expect(loudness(samples)).toBeGreaterThan(300)
  expect(clip.words.map(({ start, end }) => [start, end])).toEqual(
    tokens.map(({ start, end }) => [start, end]),
  )
  let before = 0
  for (const { t0, t1 } of clip.words) {
    expect(t0).toBeGreaterThanOrEqual(before)
    expect(t1).toBeGreaterThanOrEqual(t0)
    before = t0
  }
  expect(clip.words.at(-1)?.t1 ?? 0).toBeLessThanOrEqual(clip.durationMs)
  for (const { ipa, t0, t1 } of clip.phones) {
    expect(ipa).not.toBe('')
    expect(t0).toBeGreaterThanOrEqual(0)
    expect(t1).toBeGreaterThanOrEqual(t0)
    expect(t1).toBeLessThanOrEqual(clip.durationMs)
  }
}

/** Root mean square, 0–32768. */
export function loudness(samples: Int16Array): number {
  let energy = 0
  for (const sample of samples) energy += sample * sample
  return Math.sqrt(energy / Math.max(1, samples.length))
}

/**
 * Where words begin in the audio itself, independent of the engine: the first loud moment after each silence of at
 * least `silenceMs`, the start of the clip included.
 */
export function onsetsAfterSilence(clip: Clip, silenceMs: number): number[] {
  const samples = samplesOf(clip.pcm)
  const window = Math.round(clip.sampleRate * 0.005)
  const onsets: number[] = []
  let quietSince: number | null = -Infinity
  for (let at = 0; at + window <= samples.length; at += window) {
    const ms = (at * 1000) / clip.sampleRate
    const isQuiet = loudness(samples.subarray(at, at + window)) < 150
    if (isQuiet) quietSince ??= ms
    else {
      if (quietSince !== null && ms - quietSince >= silenceMs) onsets.push(ms)
      quietSince = null
    }
  }
  return onsets
}
