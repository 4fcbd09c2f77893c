import type { Clip } from '#shared/model/speech.ts'
import { bytesOf, durationOf, samplesOf } from './sound.ts'
import { stretchSpeech } from './stretch-speech.ts'

/** The clip at another speed with its pitch kept, its times with it. Rate 2 is half as long, rate 1 the clip itself. */
export function stretchClip(clip: Clip, rate: number): Clip {
  if (rate === 1) return clip
  const sound = stretchSpeech({ sampleRate: clip.sampleRate, samples: samplesOf(clip.pcm) }, rate)
  const durationMs = durationOf(sound)
  // The rounding to whole samples is spread over the clip, so that the last word still ends inside it.
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
