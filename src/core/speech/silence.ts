import type { Sound } from './sound.ts'
import type { Span } from './spans.ts'

/** −46 dB below full scale: quieter than any speech sound of the embedded voices, louder than their silence. */
const SILENCE = 32768 * 10 ** (-46 / 20)
const LEAD_MS = 20
const TAIL_MS = 50
const FADE_MS = 3
const WINDOW_MS = 5
const FINE_STEP_MS = 0.5

export interface Trimmed {
  readonly sound: Sound
  /** How much was cut from the start: every time in the sound is earlier by this. */
  readonly cutMs: number
}

/**
 * Cuts the silence at both ends down to a short pad, so that sentences can follow each other without long gaps, and
 * fades both edges so that they do not click. `speech`, in milliseconds, is never cut into, however quiet it is.
 */
export function trimSilence(sound: Sound, speech: Span): Trimmed {
  const { samples, sampleRate } = sound
  const at = (ms: number): number => Math.round((ms * sampleRate) / 1000)
  const { first, last } = audibleSamples(sound)
  const from = Math.max(0, Math.min(first, at(speech.t0)) - at(LEAD_MS))
  const to = Math.min(samples.length, Math.max(last, at(speech.t1)) + at(TAIL_MS))
  const kept = samples.slice(from, Math.max(from, to))
  const trimmed = { sampleRate, samples: kept }
  fadeEdges(trimmed)
  return { sound: trimmed, cutMs: (from * 1000) / sampleRate }
}

/**
 * The beginning of a sound that is still being made, as `trimSilence` will leave it: sample by sample what the whole
 * begins with. Ends within the speech, without a fade.
 */
export function trimLead(sound: Sound, speech: Span): Trimmed {
  const at = (ms: number): number => Math.round((ms * sound.sampleRate) / 1000)
  const end = Math.min(sound.samples.length, at(speech.t1))
  const { first } = audibleSamples(sound)
  const from = Math.max(0, Math.min(first, at(speech.t0)) - at(LEAD_MS))
  const kept = { sampleRate: sound.sampleRate, samples: sound.samples.slice(from, Math.max(from, end)) }
  fadeIn(kept)
  return { sound: kept, cutMs: (from * 1000) / sound.sampleRate }
}

/** From the first to the last sample that is louder than silence, in milliseconds. Exact to half a millisecond. */
export function audibleSpan(sound: Sound): Span {
  const { first, last } = audibleSamples(sound, FINE_STEP_MS)
  return { t0: (first * 1000) / sound.sampleRate, t1: (last * 1000) / sound.sampleRate }
}

/** By the loudness of short windows: a single sample is often louder than the silence it stands in. */
function audibleSamples(
  { samples, sampleRate }: Sound,
  stepMs = WINDOW_MS,
): { readonly first: number; readonly last: number } {
  const window = Math.max(1, Math.round((WINDOW_MS * sampleRate) / 1000))
  const step = Math.max(1, Math.round((stepMs * sampleRate) / 1000))
  const isAudible = (from: number): boolean => {
    let energy = 0
    const end = Math.min(from + window, samples.length)
    for (let at = from; at < end; at += 1) energy += (samples[at] ?? 0) ** 2
    return energy > (end - from) * SILENCE ** 2
  }
  let first = 0
  while (first < samples.length && !isAudible(first)) first += step
  let last = Math.ceil(samples.length / step) * step
  while (last > first && !isAudible(last - window)) last -= step
  return { first: Math.min(first, samples.length), last: Math.min(last, samples.length) }
}

/** Lets the sound begin and end in 3 ms, in place: a sound that begins or ends at full strength clicks. */
export function fadeEdges(sound: Sound): void {
  fadeIn(sound)
  const { samples } = sound
  const span = fadeLength(sound)
  for (let at = 0; at < span; at += 1) {
    const end = samples.length - 1 - at
    samples[end] = Math.round(((samples[end] ?? 0) * at) / span)
  }
}

function fadeIn(sound: Sound): void {
  const { samples } = sound
  const span = fadeLength(sound)
  for (let at = 0; at < span; at += 1) samples[at] = Math.round(((samples[at] ?? 0) * at) / span)
}

function fadeLength({ sampleRate, samples }: Sound): number {
  return Math.min(Math.round((FADE_MS * sampleRate) / 1000), Math.floor(samples.length / 2))
}
