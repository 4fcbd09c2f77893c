import { fadeEdges } from './silence.ts'
import type { Sound } from './sound.ts'

/** One step of the result, and the overlap of two windows: one period of a voice of 80 Hz. */
const HOP_MS = 12
/** How far a window may move to fit, either way: another such period. */
const REACH_MS = 12.5
/** First every fourth place is tried, on every fourth sample; then all places around the best. */
const COARSE = 4

/**
 * Speech at another speed with its pitch kept: rate 2 is half as long, to the sample. Windows of the sound are laid
 * closer together or further apart, each moved to where it continues the one before it best (WSOLA). What is heard
 * at `t` is the sound's moment `t * rate`, give or take 15 ms.
 */
export function stretchSpeech({ sampleRate, samples }: Sound, rate: number): Sound {
  const hop = Math.round((HOP_MS * sampleRate) / 1000)
  const reach = Math.round((REACH_MS * sampleRate) / 1000)
  const length = Math.round(samples.length / rate)
  const input = new Float32Array(samples.length + 2 * (hop + reach))
  input.set(samples)
  const output = new Int16Array(length)
  const rise = Float32Array.from({ length: hop }, (_, i) => 0.5 - 0.5 * Math.cos((Math.PI * i) / hop))

  let from = -hop
  for (let to = 0; to < length; to += hop) {
    const natural = from + hop
    const near = Math.round((to + hop) * rate) - hop // what the middle of the window should be
    const next = bestFit(input, natural, { near, reach, hop })
    const end = Math.min(hop, length - to)
    for (let i = 0; i < end; i += 1) {
      const falling = input[natural + i] ?? 0
      const rising = input[next + i] ?? 0
      output[to + i] = falling + (rising - falling) * (rise[i] ?? 0)
    }
    from = next
  }
  fadeEdges({ sampleRate, samples: output })
  return { sampleRate, samples: output }
}

interface Search {
  readonly near: number
  readonly reach: number
  readonly hop: number
}

/** The place within `reach` of `near` where the sound is most like that at `natural`. */
function bestFit(input: Float32Array, natural: number, { near, reach, hop }: Search): number {
  const last = input.length - hop
  let best = Math.min(Math.max(0, near), last)
  let bestLikeness = likeness(input, natural, best, hop, COARSE)
  const tryPlaces = (from: number, to: number, step: number): void => {
    for (let place = Math.max(0, from); place <= Math.min(to, last); place += step) {
      const found = likeness(input, natural, place, hop, step)
      if (found <= bestLikeness) continue
      best = place
      bestLikeness = found
    }
  }
  tryPlaces(near - reach, near + reach, COARSE)
  const around = best
  bestLikeness = likeness(input, natural, around, hop, 1)
  tryPlaces(around - COARSE + 1, around + COARSE - 1, 1)
  return best
}

/** How alike two stretches of the sound are in shape, whatever their loudness; looks at every `step`th sample. */
function likeness(input: Float32Array, a: number, b: number, length: number, step: number): number {
  let product = 0
  let energy = 0
  for (let i = 0; i < length; i += step) {
    const sample = input[b + i] ?? 0
    product += (input[a + i] ?? 0) * sample
    energy += sample * sample
  }
  return energy === 0 ? 0 : product / Math.sqrt(energy)
}
