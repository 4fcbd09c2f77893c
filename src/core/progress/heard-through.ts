/** A title or a label that was passed over must not keep a page open for ever. */
const MOST_OF_IT = 0.9

/**
 * Whether a page may be called done without asking: nine in ten of its sentences were heard to their end. A humble
 * rule: scrolling to the foot, or leaving the page open for long, says nothing about what was taken in.
 */
export function isHeardThrough({
  heard,
  sentences,
}: {
  readonly heard: number
  readonly sentences: number
}): boolean {
  return sentences > 0 && heard >= sentences * MOST_OF_IT
}
