import { EDGES, type LetterSounds } from './letter-sounds.ts'
import type { SmoothLevel } from './smooth.ts'

/** How likely each way of writing sounds is after up to `longest - 1` others. Logarithms are natural. */
export interface SpellingModel {
  readonly longest: number
  /** The pairings of each letter: units `starts[letter]` to `starts[letter + 1] - 1`. */
  readonly starts: readonly number[]
  soundsOf(unit: number): readonly number[]
  /** The run that is `unit` alone, at level 0. */
  alone(unit: number): number
  /** The log-likelihood of the last unit of a run after the ones before it. */
  logLikelihood(level: number, run: number): number
  logLeftover(level: number, run: number): number
  /** The continuations of a run with units from `from` to `to - 1`, as a range of runs of the next level. */
  continuations(level: number, run: number, from: number, to: number): readonly [first: number, end: number]
  unitAt(level: number, run: number): number
}

/**
 * The packed form, 32-bit little-endian numbers first: mark, units, levels, then the runs of each level; then the units (letter,
 * how many sounds, two sounds); then for each level the units (16 bits), likelihoods (8), and, but for the last level, leftovers (8) and
 * where the continuations begin (32 bits, one more than runs). Each part begins at a multiple of four.
 */
const MARK = 0x32676c73
const UNIT_BYTES = 4
/** A logarithm is kept as a byte: steps of 1/16 down from 0, leftovers from 3. */
const STEP = 16
const MOST_LEFTOVER = 3

export function packModel(units: readonly LetterSounds[], levels: readonly SmoothLevel[]): Uint8Array {
  const runs = levels.map((level) => level.kept.reduce((sum, flag) => sum + flag, 0))
  const parts: Uint8Array[] = [
    bytesOf([MARK, units.length, levels.length, ...runs], 4),
    Uint8Array.from(
      units.flatMap(({ letter, sounds }) => [letter, sounds.length, sounds[0] ?? 0, sounds[1] ?? 0]),
    ),
  ]
  levels.forEach((level, index) => {
    const places = [...level.kept.keys()].filter((at) => level.kept[at] === 1)
    parts.push(
      bytesOf(
        places.map((at) => level.unit[at] ?? 0),
        2,
      ),
    )
    parts.push(Uint8Array.from(places, (at) => toByte(-(level.logLikelihood[at] ?? 0))))
    const below = levels[index + 1]
    if (below === undefined) return
    parts.push(Uint8Array.from(places, (at) => toByte(MOST_LEFTOVER - (level.logLeftover[at] ?? 0))))
    let at = 0
    const starts = places.map((place) => {
      const start = at
      for (let child = level.children[place] ?? 0; child < (level.children[place + 1] ?? 0); child++)
        at += below.kept[child] ?? 0
      return start
    })
    parts.push(bytesOf([...starts, at], 4))
  })
  return join(parts)
}

function toByte(value: number): number {
  return Math.max(0, Math.min(255, Math.round(value * STEP)))
}

function bytesOf(numbers: readonly number[], size: 2 | 4): Uint8Array {
  const bytes = new Uint8Array(numbers.length * size)
  const view = new DataView(bytes.buffer)
  numbers.forEach((number, index) => {
    if (size === 2) view.setUint16(index * 2, number, true)
    else view.setUint32(index * 4, number, true)
  })
  return bytes
}

function padded(length: number): number {
  return (length + 3) & ~3
}

function join(parts: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(parts.reduce((sum, part) => sum + padded(part.length), 0))
  let at = 0
  for (const part of parts) {
    bytes.set(part, at)
    at += padded(part.length)
  }
  return bytes
}

/** Opens a packed model without copying it. Throws when the bytes are not one or are cut short. */
export function openModel(bytes: Uint8Array): SpellingModel {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 12 || view.getUint32(0, true) !== MARK)
    throw new RangeError('not a packed spelling model')
  const unitCount = view.getUint32(4, true)
  const longest = view.getUint32(8, true)
  const unitsFrom = 12 + longest * 4
  let end = unitsFrom + unitCount * UNIT_BYTES
  const take = (length: number) => {
    const from = end
    end += padded(length)
    return from
  }
  const places = Array.from({ length: longest }, (_, level) => {
    const runs = view.getUint32(12 + level * 4, true)
    const isLast = level === longest - 1
    return {
      units: take(runs * 2),
      likelihoods: take(runs),
      leftovers: isLast ? 0 : take(runs),
      starts: isLast ? 0 : take((runs + 1) * 4),
    }
  })
  if (bytes.length < end) throw new RangeError('the spelling model is cut short')
  const place = (level: number) => {
    const found = places[level]
    if (found === undefined) throw new RangeError(`no such level: ${level}`)
    return found
  }
  const starts = new Array<number>(27).fill(unitCount + EDGES)
  for (let unit = unitCount - 1; unit >= 0; unit--) {
    for (let letter = 0; letter <= (bytes[unitsFrom + unit * UNIT_BYTES] ?? 0); letter++)
      starts[letter] = unit + EDGES
  }
  const unitAt = (level: number, run: number) => view.getUint16(place(level).units + run * 2, true)
  /** The first run from `low` on (before `high`) with a unit of at least `unit`. */
  const seek = (level: number, unit: number, low: number, high: number) => {
    while (low < high) {
      const middle = (low + high) >> 1
      if (unitAt(level, middle) < unit) low = middle + 1
      else high = middle
    }
    return low
  }
  return {
    longest,
    starts,
    soundsOf(unit) {
      const at = unitsFrom + (unit - EDGES) * UNIT_BYTES
      return [...bytes.subarray(at + 2, at + 2 + (bytes[at + 1] ?? 0))]
    },
    alone: (unit) => unit,
    logLikelihood: (level, run) => -(bytes[place(level).likelihoods + run] ?? 0) / STEP,
    logLeftover: (level, run) => MOST_LEFTOVER - (bytes[place(level).leftovers + run] ?? 0) / STEP,
    continuations(level, run, from, to) {
      const table = place(level).starts
      const first = view.getUint32(table + run * 4, true)
      const last = view.getUint32(table + (run + 1) * 4, true)
      const low = seek(level + 1, from, first, last)
      return [low, seek(level + 1, to, low, last)]
    },
    unitAt,
  }
}
