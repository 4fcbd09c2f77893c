import type { Clip } from '#shared/model/speech.ts'

/** A sentence that is to be written. */
export interface Spoken {
  readonly text: string
  readonly clip: Clip
  /** Silence between it and the one before, where both are in one sound. */
  readonly gapMs: number
}

/** Where exported speech goes: not there until it is whole. */
export interface ExportTarget {
  /** Of what was added so far. */
  readonly durationMs: number
  add(spoken: Spoken): Promise<void>
  /** It is in its place, wholly; where the file or folder lies. */
  finish(): Promise<string>
  /** Nothing of it is left. */
  discard(): Promise<void>
}
