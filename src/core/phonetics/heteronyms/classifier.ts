import type { HeteronymSense } from '../data/tables.ts'
import { createFeatures, MOST_FEATURES, readContext, type Features, type Line } from './context.ts'
import { checkWeights, weightAt, WEIGHT_COUNT, WEIGHT_STEP } from './weights.ts'
import { hashText, mix } from './word-traits.ts'

/** How far the plain share of a sense in running text counts beside what the sentence says: 0 not at all, 1 fully. */
const PRIOR_STRENGTH = 0.6

/** What the model needs to know about one sense of one word, worked out once. */
export interface SenseKeys {
  /** For the weights that all words of this part of speech share; 0 when the sense is of no such kind. */
  readonly kind: number
  /** For the weights of this word and sense; 0 for the first sense, against which the others are measured. */
  readonly own: number
}

export function keysOf(senses: readonly HeteronymSense[]): readonly SenseKeys[] {
  return senses.map(({ stem, sense, kind }, index) => ({
    kind: kind === '' ? 0 : hashText(`kind ${kind}`),
    own: index === 0 ? 0 : hashText(`${stem} ${sense}`),
  }))
}

/** The weights a sense's features use; returns how many. `slots` needs room for twice `MOST_FEATURES`. */
export function findSlots(features: Features, keys: SenseKeys, slots: Int32Array): number {
  const { hashes, count, shared } = features
  let used = 0
  if (keys.kind !== 0) {
    for (let index = 0; index < shared; index++) slots[used++] = slot(hashes[index] ?? 0, keys.kind)
  }
  if (keys.own !== 0) {
    for (let index = 0; index < count; index++) slots[used++] = slot(hashes[index] ?? 0, keys.own)
  }
  return used
}

function slot(feature: number, key: number): number {
  return (mix(feature, key) >>> 0) % WEIGHT_COUNT
}

/** Chooses among the senses of a word, the `index`-th of its sentence. */
export type Decide = (
  senses: readonly HeteronymSense[],
  line: Line,
  index: number,
) => HeteronymSense | undefined

/** The trained classifier. Senses that are said alike stand together against the others. */
export function createClassifier(packed: Uint8Array): Decide {
  checkWeights(packed)
  const features = createFeatures()
  const slots = new Int32Array(MOST_SLOTS)
  const keys = new Map<string, readonly SenseKeys[]>()

  return (senses, line, index) => {
    const word = senses[0]?.word ?? ''
    let known = keys.get(word)
    if (known === undefined) {
      known = keysOf(senses)
      keys.set(word, known)
    }
    readContext(line, index, features)
    const odds = new Map<string, number>()
    let best: HeteronymSense | undefined
    let most = -Infinity
    senses.forEach((sense, which) => {
      const used = findSlots(features, known[which] ?? { kind: 0, own: 0 }, slots)
      let score = 0
      for (let at = 0; at < used; at++) score += weightAt(packed, slots[at] ?? 0)
      const own = Math.exp(score / WEIGHT_STEP + PRIOR_STRENGTH * Math.log(sense.share))
      const said = sense.us + sense.uk
      const together = (odds.get(said) ?? 0) + own
      odds.set(said, together)
      if (together > most) {
        most = together
        best = sense
      }
    })
    return best
  }
}

export const MOST_SLOTS = MOST_FEATURES * 2
