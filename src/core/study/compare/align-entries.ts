import { commonPairs, type Pair } from './common-pairs.ts'
import { likeness } from './compare-text.ts'
import type { SectionEntry } from './section-entries.ts'

/** Entries of which each could be any other's new version are looked at one by one only up to this many pairs. */
const MOST_PAIRS = 10_000
/** Entries less alike than this are two entries. */
const LEAST_LIKENESS = 0.35

/**
 * Which entries are versions of one another, as pairs of places that rise in both: those that are equal, and between
 * them those with the same key or much the same text.
 */
export function alignEntries(
  before: readonly SectionEntry[],
  after: readonly SectionEntry[],
): readonly Pair[] {
  const equal = commonPairs(before.map(identity), after.map(identity))
  const pairs: Pair[] = []
  let [a, b] = [0, 0]
  for (const [atBefore, atAfter] of [...equal, [before.length, after.length] as const]) {
    for (const [i, j] of alignLike(before.slice(a, atBefore), after.slice(b, atAfter))) {
      pairs.push([a + i, b + j])
    }
    if (atBefore < before.length) pairs.push([atBefore, atAfter])
    ;[a, b] = [atBefore + 1, atAfter + 1]
  }
  return pairs
}

function identity({ role, lines }: SectionEntry): string {
  return JSON.stringify([role, lines])
}

/** The pairs, rising in both, whose likenesses have the greatest sum. */
function alignLike(before: readonly SectionEntry[], after: readonly SectionEntry[]): readonly Pair[] {
  if (before.length === 0 || after.length === 0 || before.length * after.length > MOST_PAIRS) return []
  const width = after.length + 1
  const alike = before.map((one) => after.map((other) => kinship(one, other)))
  const best = new Float64Array((before.length + 1) * width)
  const bestAt = (i: number, j: number): number => best[i * width + j] ?? 0
  for (let i = before.length - 1; i >= 0; i--) {
    for (let j = after.length - 1; j >= 0; j--) {
      const kin = alike[i]?.[j] ?? 0
      const paired = kin > 0 ? kin + bestAt(i + 1, j + 1) : 0
      best[i * width + j] = Math.max(paired, bestAt(i + 1, j), bestAt(i, j + 1))
    }
  }
  const pairs: Pair[] = []
  let [i, j] = [0, 0]
  while (i < before.length && j < after.length) {
    if (bestAt(i, j) === bestAt(i + 1, j)) i += 1
    else if (bestAt(i, j) === bestAt(i, j + 1)) j += 1
    else pairs.push([i++, j++])
  }
  return pairs
}

/** How surely two entries are versions of one another: 0 for not at all, above 1 for the same key. */
function kinship(one: SectionEntry, other: SectionEntry): number {
  if (one.role !== other.role) return 0
  const alike = likeness(textOf(one), textOf(other))
  if (one.key !== '' && fold(one.key) === fold(other.key)) return 1 + alike
  return alike >= LEAST_LIKENESS ? alike : 0
}

function textOf({ lines }: SectionEntry): string {
  return lines.flat().join('\n')
}

function fold(key: string): string {
  return key.toLowerCase().replace(/[\s*`]+/gu, '')
}
