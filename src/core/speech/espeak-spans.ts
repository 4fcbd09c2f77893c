import type { TimedPhone } from '#shared/model/speech.ts'
import type { Span } from './spans.ts'
import type { SpokenChunk } from './spoken-plan.ts'

/** What espeak-ng reports while it speaks. */
export interface EspeakMark {
  readonly type: string
  /** 1-based, in code points of the text it was given. */
  readonly text_position: number
  /** Milliseconds. */
  readonly audio_position: number
  readonly id: string | number | undefined
}

/**
 * Turns espeak-ng's events into spans by token. Only the places where words start are used: the word lengths that it
 * reports are wrong around accents and apostrophes. A word that it merged into the one before has no span.
 * `chunk.text` must hold no character beyond U+FFFF, so that code points and UTF-16 units are the same.
 */
export function espeakSpans(
  chunk: SpokenChunk,
  tokenCount: number,
  marks: readonly EspeakMark[],
  durationMs: number,
): { readonly words: readonly (Span | null)[]; readonly phones: readonly TimedPhone[] } {
  const words = new Array<Span | null>(tokenCount).fill(null)
  const phones: TimedPhone[] = []
  let token: number | null = null
  for (const [index, mark] of marks.entries()) {
    if (mark.type === 'word') token = tokenAt(chunk, mark.text_position - 1)
    if (mark.type !== 'phoneme') continue
    const ipa = String(mark.id ?? '').replace(/[ˈˌ\s]/gu, '')
    if (ipa === '') continue // a pause
    const span = { t0: mark.audio_position, t1: nextTime(marks, index, durationMs) }
    phones.push({ ipa, ...span })
    if (token !== null) words[token] = { t0: words[token]?.t0 ?? span.t0, t1: span.t1 }
  }
  return { words, phones }
}

/** The token of the last planned word that starts at or before the position. */
function tokenAt(chunk: SpokenChunk, position: number): number | null {
  let token: number | null = null
  for (const word of chunk.words) {
    if (word.at > position) break
    token = word.token
  }
  return token
}

function nextTime(marks: readonly EspeakMark[], index: number, durationMs: number): number {
  for (let at = index + 1; at < marks.length; at += 1) {
    const mark = marks[at]
    if (mark?.type === 'phoneme' || mark?.type === 'end') return Math.min(mark.audio_position, durationMs)
  }
  return durationMs
}
