import { isPause } from '../breaks.ts'
import type { Token } from '../normalise/token.ts'
import { END, MARK, mix, NAME, START, traitsOf, traitsOfMark, type WordTraits } from './word-traits.ts'

/** A sentence as the classifier sees it: its words and the marks between them. */
export interface Line {
  readonly items: readonly WordTraits[]
  /** Where each token stands in `items`. */
  readonly places: readonly number[]
}

/** How many words each side are looked at for what the sentence is about. */
const TOPIC = 12
/** How far the next small word is looked for. */
const REACH = 5
/** More features than any context gives. */
export const MOST_FEATURES = 112
const EDGE = 3

const STARTING = traitsOfMark('start', START)
const ENDING = { '': 'end', '.': 'stop', '?': 'question', '!': 'cry', ':': 'colon' } as const
const ENDINGS = new Map(Object.entries(ENDING).map(([mark, name]) => [mark, traitsOfMark(name, END)]))
const NOTHING = traitsOfMark('nothing', START)

/** Builds lines; what is known about a word is kept, as texts use the same words again and again. */
export function createLineReader(memory = 20_000): (tokens: readonly Token[]) => Line {
  const known = new Map<string, WordTraits>()
  const marks = new Map<string, WordTraits>()

  function wordTraits(written: string): WordTraits {
    const before = known.get(written)
    if (before !== undefined) return before
    if (known.size >= memory) known.clear()
    const traits = traitsOf(written)
    known.set(written, traits)
    return traits
  }

  function markTraits(between: string): WordTraits {
    const mark = between.trim().charAt(0)
    const before = marks.get(mark)
    if (before !== undefined) return before
    if (marks.size >= memory) marks.clear()
    const traits = traitsOfMark(mark, MARK)
    marks.set(mark, traits)
    return traits
  }

  return (tokens) => {
    const items: WordTraits[] = [NOTHING, NOTHING, STARTING]
    const places: number[] = []
    tokens.forEach((token, index) => {
      if (index > 0 && isPause(token.before)) items.push(markTraits(token.before))
      places.push(items.length)
      const traits = wordTraits(token.text)
      // A capital is a name only where no sentence begins.
      const opens = items[items.length - 1] === STARTING
      items.push(traits.shape === 1 && !opens && !traits.closed ? { ...traits, kind: NAME } : traits)
    })
    const last = tokens.at(-1)?.after.trim().charAt(0) ?? ''
    items.push(ENDINGS.get(last) ?? (ENDINGS.get('') as WordTraits), NOTHING, NOTHING)
    return { items, places }
  }
}

/** The features of a context, hashed. The first `shared` of them say something about any word, all of them about this one. */
export interface Features {
  readonly hashes: Int32Array
  count: number
  shared: number
}

export function createFeatures(): Features {
  return { hashes: new Int32Array(MOST_FEATURES), count: 0, shared: 0 }
}

/** Writes the features of the `index`-th word's context into `out`. Allocates nothing. */
export function readContext({ items, places }: Line, index: number, out: Features): void {
  const at = places[index] ?? 0
  out.count = 0
  const item = (place: number) => items[place] ?? NOTHING
  const own = item(at)
  const l1 = item(at - 1)
  const l2 = item(at - 2)
  const l3 = item(at - 3)
  const r1 = item(at + 1)
  const r2 = item(at + 2)
  const r3 = item(at + 3)
  // The ending of the word itself (-s or none) colours what its neighbours say.
  const form = own.ending
  let template = 0
  const add = (hash: number) => {
    out.hashes[out.count++] = mix(++template, hash)
  }

  add(0)
  add(form)
  add(mix(own.shape, l1 === STARTING ? 1 : 0))
  add(mix(own.shape, l1.shape))
  add(mix(own.shape, r1.shape))
  add(mix(mix(own.shape, l1.shape), r1.shape))
  add(l1.hash)
  add(l2.hash)
  add(r1.hash)
  add(r2.hash)
  add(mix(l1.hash, r1.hash))
  add(mix(l2.hash, l1.hash))
  add(mix(r1.hash, r2.hash))
  add(l1.kind)
  add(r1.kind)
  add(mix(l2.kind, l1.kind))
  add(mix(r1.kind, r2.kind))
  add(mix(l1.kind, r1.kind))
  add(mix(mix(l2.kind, l1.kind), r1.kind))
  add(mix(mix(l1.kind, r1.kind), r2.kind))
  add(mix(mix(l2.kind, l1.kind), mix(r1.kind, r2.kind)))
  add(mix(l1.hash, r1.kind))
  add(mix(l1.kind, r1.hash))
  add(mix(l2.hash, l1.kind))
  add(mix(r1.kind, r2.hash))
  add(mix(l1.ending, 0))
  add(mix(r1.ending, 0))
  add(mix(mix(l1.kind, form), r1.kind))
  add(mix(l1.hash, form))
  add(mix(r1.hash, form))
  add(mix(mix(l1.ending, form), r1.kind))
  add(mix(mix(l3.kind, l2.kind), l1.kind))
  const left = nearestClosed(items, at, -1)
  const right = nearestClosed(items, at, 1)
  add(item(left).hash)
  add(item(right).hash)
  add(mix(item(left).hash, item(right).hash))
  add(mix(item(left).kind, item(right).kind))
  add(mix(mix(item(left).kind, item(right).kind), form))
  add(mix(item(left).hash, at - left))
  add(mix(item(right).hash, right - at))
  add(mix(mix(item(left - 1).kind, item(left).kind), at - left))
  out.shared = out.count

  add(l3.hash)
  add(r3.hash)
  add(l1.stem)
  add(r1.stem)
  template++
  const from = Math.max(EDGE, at - TOPIC)
  const to = Math.min(items.length - EDGE, at + TOPIC + 1)
  let topics = 0
  for (let near = from; near < to; near++) {
    if (near === at || item(near).closed) continue
    out.hashes[out.count++] = mix(template, item(near).stem)
    topics |= item(near).topics
  }
  template++
  for (let topic = 0; topics !== 0; topic++, topics >>>= 1) {
    if ((topics & 1) === 1) out.hashes[out.count++] = mix(template, topic)
  }
}

function nearestClosed(items: readonly WordTraits[], at: number, step: 1 | -1): number {
  let index = at + step
  for (let far = 1; far < REACH; far++) {
    if (items[index]?.closed !== false) return index
    index += step
  }
  return index
}
