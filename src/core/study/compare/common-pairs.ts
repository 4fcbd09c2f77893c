/** A place in the first sequence and the place in the second that holds the same. */
export type Pair = readonly [first: number, second: number]

/** Beyond so many differences the middle counts as replaced: what is left of likeness there tells nobody anything. */
const MOST_DIFFERENCES = 1000

/**
 * A longest common subsequence of two sequences, as pairs of places that rise in both. Exact up to a thousand
 * differences; beyond that only what they begin and end with is paired. Its cost grows with the length times the
 * differences.
 */
export function commonPairs(first: readonly string[], second: readonly string[]): readonly Pair[] {
  const shorter = Math.min(first.length, second.length)
  let head = 0
  while (head < shorter && first[head] === second[head]) head += 1
  let tail = 0
  while (tail < shorter - head && first.at(-1 - tail) === second.at(-1 - tail)) tail += 1

  const middle = pairMiddle(
    first.slice(head, first.length - tail),
    second.slice(head, second.length - tail),
  ).map(([a, b]): Pair => [a + head, b + head])
  return [
    ...Array.from({ length: head }, (_, at): Pair => [at, at]),
    ...middle,
    ...Array.from({ length: tail }, (_, at): Pair => [first.length - tail + at, second.length - tail + at]),
  ]
}

/**
 * The greedy search of Myers: after `d` steps it knows, for each diagonal (`place in first - place in second`), the
 * farthest place in `first` that `d` differences reach.
 */
function pairMiddle(first: readonly string[], second: readonly string[]): readonly Pair[] {
  if (first.length === 0 || second.length === 0) return []
  const most = Math.min(first.length + second.length, MOST_DIFFERENCES)
  const reached: Int32Array[] = []
  let farthest = new Int32Array(2 * most + 3)
  for (let d = 0; d <= most; d++) {
    for (let diagonal = -d; diagonal <= d; diagonal += 2) {
      let a = stepTo(farthest, diagonal, d, most)
      while (a < first.length && a - diagonal < second.length && first[a] === second[a - diagonal]) a += 1
      farthest[diagonal + most + 1] = a
      if (a >= first.length && a - diagonal >= second.length) {
        return walkBack(reached, first.length, second.length, most)
      }
    }
    reached.push(farthest)
    farthest = farthest.slice()
  }
  return []
}

/** The place in the first sequence at which step `d` comes onto a diagonal. */
function stepTo(farthest: Int32Array, diagonal: number, d: number, most: number): number {
  const below = farthest[diagonal + most] ?? 0
  const above = farthest[diagonal + most + 2] ?? 0
  return comesFromAbove(farthest, diagonal, d, most) ? above : below + 1
}

function comesFromAbove(farthest: Int32Array, diagonal: number, d: number, most: number): boolean {
  if (diagonal === -d) return true
  if (diagonal === d) return false
  return (farthest[diagonal + most] ?? 0) < (farthest[diagonal + most + 2] ?? 0)
}

function walkBack(reached: readonly Int32Array[], firstEnd: number, secondEnd: number, most: number): Pair[] {
  const pairs: Pair[] = []
  let a = firstEnd
  let b = secondEnd
  for (let d = reached.length; d > 0; d--) {
    const farthest = reached[d - 1] ?? new Int32Array()
    const diagonal = a - b
    const fromAbove = comesFromAbove(farthest, diagonal, d, most)
    const entry = stepTo(farthest, diagonal, d, most)
    while (a > entry) pairs.push([--a, --b])
    if (fromAbove) b -= 1
    else a -= 1
  }
  while (a > 0 && b > 0) pairs.push([--a, --b])
  return pairs.reverse()
}
