import { foldToAscii } from './fold.ts'
import type { SpokenToken } from './spoken-token.ts'

/** Milliseconds from the start of the sound. */
export interface Span {
  readonly t0: number
  readonly t1: number
}

/** How long a word is lit that has no sound and no gap of its own. */
const SILENT_MS = 10

/**
 * One span per token from what the engine could tell: `null` where it could not. In the result spans follow each
 * other without overlap inside the sound. A missing word gets the gap between its neighbours, or, where they touch,
 * a share of the one before it (after it, at the start): engines merge short words into their neighbour. A token
 * that is not spoken takes no more than an instant.
 */
export function completeSpans(
  known: readonly (Span | null)[],
  isSpoken: (token: number) => boolean,
  durationMs: number,
): Span[] {
  const spans = inOrder(known, durationMs)
  for (let at = 0; at < spans.length; at += 1) {
    if (spans[at] !== null) continue
    let end = at
    while (end < spans.length && spans[end] === null) end += 1
    fillRun(spans, at, end, isSpoken, durationMs)
  }
  return spans.map((span) => span ?? { t0: 0, t1: 0 })
}

/** Clamped into the sound, each starting no earlier than the one before it ends. */
function inOrder(known: readonly (Span | null)[], durationMs: number): (Span | null)[] {
  let previous = 0
  return known.map((span) => {
    if (span === null) return null
    const t0 = Math.min(Math.max(span.t0, previous), durationMs)
    const t1 = Math.min(Math.max(span.t1, t0), durationMs)
    previous = t1
    return { t0, t1 }
  })
}

function fillRun(
  spans: (Span | null)[],
  from: number,
  to: number,
  isSpoken: (token: number) => boolean,
  durationMs: number,
): void {
  const before = spans[from - 1] ?? null
  const after = spans[to] ?? null
  let gapStart = before?.t1 ?? 0
  let gapEnd = after?.t0 ?? durationMs
  const count = to - from
  const spoken = spans.slice(from, to).filter((_, at) => isSpoken(from + at)).length
  if (gapEnd - gapStart < count * SILENT_MS) {
    const share = (span: Span): number =>
      spoken > 0
        ? ((span.t1 - span.t0) * count) / (count + 1)
        : Math.min((span.t1 - span.t0) / 2, count * SILENT_MS)
    if (before !== null) {
      gapStart = before.t1 - share(before)
      spans[from - 1] = { t0: before.t0, t1: gapStart }
    } else if (after !== null) {
      gapEnd = after.t0 + share(after)
      spans[to] = { t0: gapEnd, t1: after.t1 }
    }
  }
  for (let at = from; at < to; at += 1) {
    const t = (index: number): number => gapStart + ((gapEnd - gapStart) * (index - from)) / count
    spans[at] = { t0: t(at), t1: t(at + 1) }
  }
}

/**
 * Spans for an engine that tells no times: the speech is shared out by the length of what is said, pauses included.
 * Good to about a syllable; for engines whose words are `estimated`.
 */
export function estimateSpans(tokens: readonly SpokenToken[], speech: Span): Span[] {
  const weights = tokens.map((token) => ({
    word: token.spoken.reduce((sum, word) => sum + wordWeight(word), 0),
    pause: token.pause === '' ? 0 : PAUSE_WEIGHT,
  }))
  const pauses = weights.slice(0, -1).reduce((sum, { pause }) => sum + pause, 0)
  const total = weights.reduce((sum, { word }) => sum + word, pauses)
  const unit = total === 0 ? 0 : (speech.t1 - speech.t0) / total
  let at = speech.t0
  return weights.map(({ word, pause }) => {
    const t0 = at
    const t1 = Math.min(t0 + word * unit, speech.t1)
    at = t1 + pause * unit
    return { t0, t1 }
  })
}

const PAUSE_WEIGHT = 4

/** In letters; a single letter or a number takes as long as a short word. */
function wordWeight(word: string): number {
  const letters = foldToAscii(word).replace(/[^a-z0-9]/giu, '')
  if (letters === '') return 0
  return 2 + letters.length + (/\d/u.test(letters) ? 2 * letters.length : 0)
}
