import type { Clip } from '#shared/model/speech.ts'
import { bytesOf, durationOf, samplesOf } from './sound.ts'
import type { Sound } from './sound.ts'

/** Changes the speed and keeps the pitch: rate 2 is half as long. */
export type Stretcher = (sound: Sound, rate: number) => Sound

/** The clip at another speed, its times with it. Rate 1 gives the clip itself. */
export function stretchClip(clip: Clip, rate: number, stretch: Stretcher): Clip {
  if (rate === 1) return clip
  const sound = stretch({ sampleRate: clip.sampleRate, samples: samplesOf(clip.pcm) }, rate)
  const durationMs = durationOf(sound)
  // The stretcher's own rounding is spread over the clip, so that the last word still ends inside it.
  const scale = clip.durationMs === 0 ? 1 : durationMs / clip.durationMs
  const scaled = <T extends { readonly t0: number; readonly t1: number }>(timed: T): T => ({
    ...timed,
    t0: timed.t0 * scale,
    t1: Math.min(timed.t1 * scale, durationMs),
  })
  return {
    ...clip,
    durationMs,
    pcm: bytesOf(sound.samples),
    words: clip.words.map(scaled),
    phones: clip.phones.map(scaled),
  }
}
