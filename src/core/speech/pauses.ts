/** Pauses shrink more slowly than speech: at double speed to two thirds, not to half. */
const SHRINKING = 0.6
/** Between two blocks, measured by the pause between two sentences of one. */
const BLOCK_FACTOR = 2
/** Even a short sentence takes a moment to begin repeating. */
const SHORTEST_TURN_MS = 1000

/**
 * Silence between two sentences, in milliseconds as heard. This is the one place where speed changes it.
 * @param chosenMs what the learner chose for the normal speed
 */
export function pauseBetween(chosenMs: number, rate: number, isNewBlock: boolean): number {
  return ((isNewBlock ? BLOCK_FACTOR : 1) * chosenMs) / rate ** SHRINKING
}

/**
 * Time for the learner to say a sentence after the voice, in milliseconds.
 * @param heardMs how long the sentence took as it was heard
 * @param factor how much of that the learner wants
 */
export function turnToRepeat(heardMs: number, factor: number): number {
  return Math.max(SHORTEST_TURN_MS, heardMs * factor)
}
