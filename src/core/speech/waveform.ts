import type { Sound } from './sound.ts'
import type { Span } from './spans.ts'

const FULL_SCALE = 32_768

/**
 * How loud a part of the sound is at each of so many places, 0–1, for drawing it: the farthest that the samples around
 * a place swing. `part` is in milliseconds; `columns` at least 1.
 */
export function waveform({ sampleRate, samples }: Sound, part: Span, columns: number): number[] {
  const from = (part.t0 * sampleRate) / 1000
  const step = ((part.t1 - part.t0) * sampleRate) / 1000 / columns
  return Array.from({ length: columns }, (_, column) => {
    const start = Math.max(0, Math.floor(from + column * step))
    const end = Math.min(samples.length, Math.ceil(from + (column + 1) * step))
    let peak = 0
    for (let at = start; at < end; at += 1) peak = Math.max(peak, Math.abs(samples[at] ?? 0))
    return Math.min(1, peak / FULL_SCALE)
  })
}
