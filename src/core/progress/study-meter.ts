import { LONGEST_GAP_MS } from '#shared/bridge/limits.ts'

/** How long after the last thing that the learner did they are taken to be reading still. */
const STILL_READING_MS = 60_000

export interface Look {
  /** Milliseconds of a clock that never goes backwards, from any one start. */
  readonly now: number
  readonly focused: boolean
  /** Speech can be heard. */
  readonly sounding: boolean
}

/**
 * Counts the time that is spent studying, by looking every few seconds: while speech is heard, or while the window has
 * the focus and the learner did something a short while ago. What lies between two looks is counted as the later one
 * finds it; a gap too long to have been watched counts nothing.
 */
export function createStudyMeter() {
  let before: number | null = null
  let active = Number.NEGATIVE_INFINITY

  return {
    /** The learner did something. */
    act(now: number): void {
      active = now
    },
    /** How many milliseconds were spent studying since the last look. */
    look({ now, focused, sounding }: Look): number {
      const from = before
      before = now
      if (from === null || now <= from || now - from > LONGEST_GAP_MS) return 0
      if (sounding) return now - from
      return focused ? Math.max(0, Math.min(now, active + STILL_READING_MS) - from) : 0
    },
  }
}
