import { START } from './letter-sounds.ts'

/**
 * All runs of one length in the text. A run is the run without its last unit (its `parent`, a run of the level above) and that
 * unit; runs are sorted by parent and unit, so that the runs continuing one parent stand together.
 */
export interface Level {
  readonly parent: Int32Array
  readonly unit: Uint16Array
  /** The run without its first unit, in the level above. */
  readonly suffix: Int32Array
  readonly count: Int32Array
  /** Where the runs that continue each run begin in the level below; one more entry than there are runs. */
  children: Int32Array
}

/** Counts all runs of 1 to `longest` units that lie within a word. Time and space are in proportion to text × longest. */
export function countRuns(text: Uint16Array, units: number, longest: number): Level[] {
  const levels: Level[] = []
  let above = new Int32Array(text.length) // which run of the level above ends at each place; -1: it would cross an edge
  let aboveCount = 1
  for (let length = 1; length <= longest; length++) {
    const parents = new Int32Array(text.length).fill(-1)
    const places: number[] = []
    for (let at = 0; at < text.length; at++) {
      const parent = length === 1 ? 0 : text[at] === START ? -1 : (above[at - 1] ?? -1)
      parents[at] = parent
      if (parent >= 0) places.push(at)
    }
    const byUnit = sortBy(Int32Array.from(places), (at) => text[at] ?? 0, units)
    const sorted = sortBy(byUnit, (at) => parents[at] ?? 0, aboveCount)
    const here = new Int32Array(text.length).fill(-1)
    const parent: number[] = []
    const unit: number[] = []
    const suffix: number[] = []
    const count: number[] = []
    let last = -1
    for (const at of sorted) {
      const isSame = last >= 0 && parents[last] === parents[at] && text[last] === text[at]
      if (isSame) count[count.length - 1] = (count.at(-1) ?? 0) + 1
      else {
        parent.push(parents[at] ?? 0)
        unit.push(text[at] ?? 0)
        suffix.push(above[at] ?? 0)
        count.push(1)
      }
      here[at] = parent.length - 1
      last = at
    }
    const level: Level = {
      parent: Int32Array.from(parent),
      unit: Uint16Array.from(unit),
      suffix: Int32Array.from(suffix),
      count: Int32Array.from(count),
      children: new Int32Array(parent.length + 1),
    }
    const previous = levels.at(-1)
    if (previous !== undefined) previous.children = startsOf(level.parent, aboveCount)
    levels.push(level)
    above = here
    aboveCount = parent.length
  }
  return levels
}

/** Stable counting sort. */
function sortBy(places: Int32Array, keyOf: (place: number) => number, keys: number): Int32Array {
  const starts = new Int32Array(keys + 1)
  for (const place of places) {
    const key = keyOf(place) + 1
    starts[key] = (starts[key] ?? 0) + 1
  }
  for (let key = 1; key <= keys; key++) starts[key] = (starts[key] ?? 0) + (starts[key - 1] ?? 0)
  const sorted = new Int32Array(places.length)
  for (const place of places) {
    const key = keyOf(place)
    const at = starts[key] ?? 0
    sorted[at] = place
    starts[key] = at + 1
  }
  return sorted
}

/** Where each parent's run of equal values begins in a sorted list. */
function startsOf(parents: Int32Array, count: number): Int32Array {
  const starts = new Int32Array(count + 1)
  for (const parent of parents) starts[parent + 1] = (starts[parent + 1] ?? 0) + 1
  for (let index = 1; index <= count; index++) starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0)
  return starts
}
