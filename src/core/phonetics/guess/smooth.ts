import { START } from './letter-sounds.ts'
import type { Level } from './grams.ts'

/** One level of the finished model: which runs are kept, how likely each is after its parent, how much is left over. */
export interface SmoothLevel extends Level {
  readonly kept: Uint8Array
  /** Natural logarithm of the likelihood of the last unit after the ones before. */
  readonly logLikelihood: Float64Array
  /** What to add when a continuation is not among the kept ones and the run is cut by its first unit. */
  readonly logLeftover: Float64Array
}

/**
 * Turns counts into likelihoods (Kneser–Ney with three discounts, interpolated), then drops the long runs that hardly
 * differ from what the shorter ones say: those whose count × gain in log-likelihood is under `threshold`.
 */
export function smooth(levels: readonly Level[], threshold: number): SmoothLevel[] {
  const likelihoods = interpolate(levels)
  const kept = prune(levels, likelihoods, threshold)
  return backOff(levels, likelihoods, kept)
}

interface Interpolated {
  readonly likelihood: Float64Array
  /** What the level above alone would give. */
  readonly shorter: Float64Array
}

function interpolate(levels: readonly Level[]): Interpolated[] {
  const result: Interpolated[] = []
  levels.forEach((level, index) => {
    const size = level.unit.length
    const counts = countsOf(level, levels[index + 1])
    if (index === 0) counts[START] = 0
    const discounts = discountsOf(counts)
    const likelihood = new Float64Array(size)
    const shorter = new Float64Array(size)
    const above = result[index - 1]?.likelihood
    for (let from = 0; from < size;) {
      const parent = level.parent[from]
      let to = from
      let total = 0
      let freed = 0
      while (to < size && level.parent[to] === parent) {
        const count = counts[to] ?? 0
        total += count
        freed += discounts[Math.min(count, 3)] ?? 0
        to++
      }
      for (let at = from; at < to; at++) {
        const count = counts[at] ?? 0
        const base = above === undefined ? 1 / size : (above[level.suffix[at] ?? 0] ?? 0)
        shorter[at] = (freed / total) * base
        likelihood[at] = (count - (discounts[Math.min(count, 3)] ?? 0)) / total + (shorter[at] ?? 0)
      }
      from = to
    }
    result.push({ likelihood, shorter })
  })
  return result
}

/** In how many different surroundings a run stands; how often for the longest runs and those at the start of a word. */
function countsOf(level: Level, below: Level | undefined): Int32Array {
  if (below === undefined) return level.count.slice()
  const counts = new Int32Array(level.unit.length)
  for (const suffix of below.suffix) counts[suffix] = (counts[suffix] ?? 0) + 1
  return counts.map((count, index) => (count === 0 ? (level.count[index] ?? 0) : count))
}

/** What is taken off a count of 0, 1, 2, and 3 or more, from how many there are of each. */
function discountsOf(counts: Int32Array): readonly number[] {
  const seen = [0, 0, 0, 0, 0]
  for (const count of counts) if (count > 0 && count < 5) seen[count] = (seen[count] ?? 0) + 1
  const [, one = 0, two = 0, three = 0, four = 0] = seen
  const y = one / (one + 2 * two || 1)
  const discount = (n: number, here: number, next: number) =>
    here === 0 ? n / 2 : Math.min(n, Math.max(0, n - ((n + 1) * y * next) / here))
  return [0, discount(1, one, two), discount(2, two, three), discount(3, three, four)]
}

function prune(
  levels: readonly Level[],
  likelihoods: readonly Interpolated[],
  threshold: number,
): Uint8Array[] {
  const kept = levels.map((level) => new Uint8Array(level.unit.length))
  for (let index = levels.length - 1; index >= 0; index--) {
    const level = levels[index]
    const flags = kept[index]
    const values = likelihoods[index]
    if (level === undefined || flags === undefined || values === undefined) continue
    const parents = kept[index - 1]
    flags.forEach((flag, at) => {
      const gain = Math.log((values.likelihood[at] ?? 1) / (values.shorter[at] ?? 1))
      const keep = flag === 1 || index < 2 || (level.count[at] ?? 0) * gain > threshold
      if (!keep) return
      flags[at] = 1
      if (parents !== undefined) parents[level.parent[at] ?? 0] = 1
    })
  }
  return kept
}

function backOff(
  levels: readonly Level[],
  likelihoods: readonly Interpolated[],
  kept: readonly Uint8Array[],
): SmoothLevel[] {
  const result: SmoothLevel[] = []
  let said = new Float64Array(0) // the likelihood that the finished model gives each run of the level above
  levels.forEach((level, index) => {
    const flags = kept[index] ?? new Uint8Array(0)
    const likelihood = likelihoods[index]?.likelihood ?? new Float64Array(0)
    const parents = result[index - 1]
    if (parents !== undefined) {
      const explicit = new Float64Array(parents.unit.length)
      const shorter = new Float64Array(parents.unit.length)
      level.parent.forEach((parent, at) => {
        if (flags[at] !== 1) return
        explicit[parent] = (explicit[parent] ?? 0) + (likelihood[at] ?? 0)
        shorter[parent] = (shorter[parent] ?? 0) + (said[level.suffix[at] ?? 0] ?? 0)
      })
      explicit.forEach((sum, parent) => {
        const left = Math.max(1 - sum, 1e-6) / Math.max(1 - (shorter[parent] ?? 0), 1e-6)
        parents.logLeftover[parent] = sum === 0 ? 0 : Math.log(left)
      })
    }
    const here = likelihood.map((value, at) => {
      if (flags[at] === 1) return value
      return Math.exp(parents?.logLeftover[level.parent[at] ?? 0] ?? 0) * (said[level.suffix[at] ?? 0] ?? 0)
    })
    result.push({
      ...level,
      kept: flags,
      logLikelihood: here.map((value) => Math.log(Math.max(value, 1e-9))),
      logLeftover: new Float64Array(level.unit.length),
    })
    said = here
  })
  return result
}
