import type { Accent } from './pronunciation.ts'

/** Times are milliseconds from the start of the clip at 1.0x. */

export interface Voice {
  /** Unique over all engines: `flite:slt`, `espeak:en-us`, `system:Samantha`. */
  readonly id: string
  readonly engine: string
  readonly name: string
  readonly accent: Accent
}

/** How speech is written to files: all in one, or one a sentence. */
export const EXPORT_FORMS = ['one-file', 'sentence-files'] as const
export type ExportForm = (typeof EXPORT_FORMS)[number]

/** When a displayed word sounds. `start`/`end` are UTF-16 offsets into the sentence's text. */
export interface TimedWord {
  readonly start: number
  readonly end: number
  readonly t0: number
  readonly t1: number
}

export interface TimedPhone {
  readonly ipa: string
  readonly t0: number
  readonly t1: number
}

/** The audio of one sentence. `pcm` is 16-bit signed little-endian mono, as bytes. */
export interface Clip {
  readonly voice: string
  readonly sampleRate: number
  readonly durationMs: number
  readonly pcm: Uint8Array
  /** One entry per displayed word, in order, inside the clip, `t0` monotonic. */
  readonly words: readonly TimedWord[]
  readonly phones: readonly TimedPhone[]
}

/**
 * A clip of which more is being made: `pcm` ends before `durationMs` does. What is there is, sample by sample and
 * word by word, what the whole will begin with; where the rest is not known yet, its length and words are a guess.
 */
export type ClipBeginning = Clip
