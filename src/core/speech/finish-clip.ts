import type { Clip, ClipBeginning, TimedPhone } from '#shared/model/speech.ts'
import { trimLead, trimSilence } from './silence.ts'
import { bytesOf, durationOf } from './sound.ts'
import type { Sound } from './sound.ts'
import { completeSpans } from './spans.ts'
import type { Span } from './spans.ts'
import type { SpokenToken } from './spoken-token.ts'

/** What an engine made of one chunk. */
export interface SpokenPiece {
  readonly sound: Sound
  /** The token each span belongs to is its index; `null` where the chunk does not speak the token or cannot tell. */
  readonly words: readonly (Span | null)[]
  readonly phones: readonly TimedPhone[]
}

/** Between two chunks of one sentence, where it was cut only because it is long. */
const JOIN_GAP_MS = 60

/**
 * Joins the pieces of a sentence into its clip: silence at the edges trimmed, edges faded, every token with a
 * span inside the clip. `pieces` are not empty and share one sample rate.
 */
export function finishClip(
  voice: string,
  tokens: readonly SpokenToken[],
  pieces: readonly SpokenPiece[],
  isSpoken: (token: number) => boolean,
): Clip {
  const whole = joinPieces(
    tokens.length,
    pieces.map((piece) => trimPiece(piece)),
  )
  return clipOf(voice, tokens, whole, isSpoken, durationOf(whole.sound))
}

/**
 * A clip of which more is being made. Its sound is, sample by sample, what the whole one will begin with; words keep
 * their times, those past the end of the sound as well. Of later pieces neither times nor length are known: both go
 * by what is there.
 * @param last a piece whose sound is there in part, its words and phones in full; null for none
 */
export function beginClip(
  voice: string,
  tokens: readonly SpokenToken[],
  pieces: readonly SpokenPiece[],
  last: SpokenPiece | null,
  isSpoken: (token: number) => boolean,
): ClipBeginning {
  const trimmed = [
    ...pieces.map((piece) => trimPiece(piece)),
    ...(last === null ? [] : [trimPiece(last, trimLead)]),
  ]
  const beginning = joinPieces(tokens.length, trimmed)
  const known = beginning.words.reduce((end, span, at) => (span === null ? end : at + 1), 0)
  const unknown = tokens.filter((_, index) => index >= known && isSpoken(index)).length
  const knownMs = Math.max(durationOf(beginning.sound), ...beginning.words.map((span) => span?.t1 ?? 0))
  const durationMs = knownMs * (1 + unknown / Math.max(1, known))
  return clipOf(voice, tokens, beginning, isSpoken, durationMs)
}

function joinPieces(tokenCount: number, trimmed: readonly SpokenPiece[]): SpokenPiece {
  const sampleRate = trimmed[0]?.sound.sampleRate ?? 0
  const gap = Math.round((JOIN_GAP_MS * sampleRate) / 1000)
  const length = trimmed.reduce((sum, { sound }) => sum + sound.samples.length, gap * (trimmed.length - 1))
  const samples = new Int16Array(Math.max(0, length))
  const words = new Array<Span | null>(tokenCount).fill(null)
  const phones: TimedPhone[] = []
  let at = 0
  for (const piece of trimmed) {
    const shiftMs = (at * 1000) / sampleRate
    samples.set(piece.sound.samples, at)
    at += piece.sound.samples.length + gap
    for (const [token, span] of piece.words.entries()) {
      if (span !== null) words[token] = joined(words[token] ?? null, shifted(span, shiftMs))
    }
    for (const phone of piece.phones) phones.push({ ipa: phone.ipa, ...shifted(phone, shiftMs) })
  }
  return { sound: { sampleRate, samples }, words, phones }
}

function clipOf(
  voice: string,
  tokens: readonly SpokenToken[],
  { sound, words, phones }: SpokenPiece,
  isSpoken: (token: number) => boolean,
  durationMs: number,
): Clip {
  const spans = completeSpans(words, isSpoken, durationMs)
  return {
    voice,
    sampleRate: sound.sampleRate,
    durationMs,
    pcm: bytesOf(sound.samples),
    words: tokens.map(({ start, end }, index) => ({ start, end, ...(spans[index] ?? { t0: 0, t1: 0 }) })),
    phones: phones.map(({ ipa, t0, t1 }) => ({ ipa, ...within({ t0, t1 }, durationMs) })),
  }
}

function trimPiece(piece: SpokenPiece, trim = trimSilence): SpokenPiece {
  const sounding = piece.words.filter((span) => span !== null)
  const speech = {
    t0: Math.min(durationOf(piece.sound), ...sounding.map(({ t0 }) => t0)),
    t1: Math.max(0, ...sounding.map(({ t1 }) => t1)),
  }
  const { sound, cutMs } = trim(piece.sound, speech)
  return {
    sound,
    words: piece.words.map((span) => (span === null ? null : shifted(span, -cutMs))),
    phones: piece.phones.map((phone) => ({ ipa: phone.ipa, ...shifted(phone, -cutMs) })),
  }
}

function joined(first: Span | null, second: Span): Span {
  return first === null ? second : { t0: first.t0, t1: second.t1 }
}

function shifted(span: Span, ms: number): Span {
  return { t0: span.t0 + ms, t1: span.t1 + ms }
}

function within(span: Span, durationMs: number): Span {
  const t0 = Math.min(Math.max(0, span.t0), durationMs)
  return { t0, t1: Math.min(Math.max(t0, span.t1), durationMs) }
}
