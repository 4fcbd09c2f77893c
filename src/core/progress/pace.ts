/** What is known of a page for an estimate. */
export interface PacedPage {
  /** Of its text, in UTF-16 units. */
  readonly length: number
  /** What was spent on it so far, in milliseconds. */
  readonly activeMs: number
  readonly isDone: boolean
}

/** Fewer pages say nothing of a learner's pace. */
const FEWEST_PAGES = 3
/** A page that was done in less was not studied: it was set done by hand, or known before. */
const SHORTEST_MS = 10_000

/** Milliseconds a learner takes for a unit of text, as for the middle one of the pages they are done with; null before that is known. */
export function paceOf(pages: readonly PacedPage[]): number | null {
  const paces = pages
    .filter(({ length, activeMs, isDone }) => isDone && length > 0 && activeMs >= SHORTEST_MS)
    .map(({ length, activeMs }) => activeMs / length)
    .sort((a, b) => a - b)
  return paces.length < FEWEST_PAGES ? null : (paces[Math.floor(paces.length / 2)] ?? null)
}

/** How long the pages that are not done will take at this pace, in milliseconds: what was spent on one counts. */
export function timeLeft(pages: readonly PacedPage[], pace: number): number {
  return pages
    .filter(({ isDone }) => !isDone)
    .reduce((sum, { length, activeMs }) => sum + Math.max(0, length * pace - activeMs), 0)
}
