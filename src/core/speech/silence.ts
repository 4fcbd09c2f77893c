import type { Sound } from './sound.ts'

/** −46 dB below full scale: quieter than any speech sound of the embedded voices, louder than their silence. */
const SILENCE = 32768 * 10 ** (-46 / 20)
const LEAD_MS = 20
const TAIL_MS = 50
const FADE_MS = 3

export interface Trimmed {
  readonly sound: Sound
  /** How much was cut from the start: every time in the sound is earlier by this. */
  readonly cutMs: number
}

/**
 * Cuts the silence at both ends down to a short pad, so that sentences can follow each other without long gaps, and
 * fades both edges so that they do not click. `speech`, in milliseconds, is never cut into, however quiet it is.
 */
export function trimSilence(sound: Sound, speech: { readonly t0: number; readonly t1: number }): Trimmed {
  const { samples, sampleRate } = sound
  const at = (ms: number): number => Math.round((ms * sampleRate) / 1000)
  let first = samples.findIndex(isAudible)
  if (first < 0) first = samples.length
  let last = samples.length
  while (last > first && !isAudible(samples[last - 1] ?? 0)) last -= 1

  const from = Math.max(0, Math.min(first, at(speech.t0)) - at(LEAD_MS))
  const to = Math.min(samples.length, Math.max(last, at(speech.t1)) + at(TAIL_MS))
  const kept = samples.slice(from, Math.max(from, to))
  fadeEdges(kept, at(FADE_MS))
  return { sound: { sampleRate, samples: kept }, cutMs: (from * 1000) / sampleRate }
}

function isAudible(sample: number): boolean {
  return Math.abs(sample) > SILENCE
}

function fadeEdges(samples: Int16Array, length: number): void {
  const span = Math.min(length, Math.floor(samples.length / 2))
  for (let at = 0; at < span; at += 1) {
    const gain = at / span
    const end = samples.length - 1 - at
    samples[at] = Math.round((samples[at] ?? 0) * gain)
    samples[end] = Math.round((samples[end] ?? 0) * gain)
  }
}
