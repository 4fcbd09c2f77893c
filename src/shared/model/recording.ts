/** What the learner recorded of a sentence. Samples are 16-bit signed little-endian mono at `RECORDING_RATE`. */
export interface Recording {
  readonly id: number
  /** Milliseconds since 1970. */
  readonly createdAt: number
  readonly durationMs: number
  /** On the disk. */
  readonly bytes: number
}

/** Samples a second: all of a voice that a learner can hear the sounds of English by. */
export const RECORDING_RATE = 24_000
/** Longer than any sentence takes a beginner. A recording ends by itself here. */
export const LONGEST_RECORDING_MS = 60_000
