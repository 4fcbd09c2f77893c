import { isVowel, stressOf, type Phones } from '../sounds/phones.ts'
import { END, EDGES, START } from './letter-sounds.ts'
import type { SpellingModel } from './spelling-model.ts'

/** One way to say a word, with its log-likelihood together with the spelling. */
export interface Candidate {
  readonly sounds: Phones
  readonly score: number
}

/** A beginning of the word that is being sounded out. */
interface Path {
  readonly score: number
  readonly unit: number
  readonly before: Path | undefined
  /** For each level the run of the last units, -1 where the model has none. */
  readonly runs: readonly number[]
  /** How many of the sounds that are asked for have been said. */
  readonly said: number
  readonly hasPrimary: boolean
}

const WIDTH = 48
const NONE = -1

/**
 * The likeliest ways to say a word of letters a–z, best first; none for a word without any. Every one has exactly one
 * primary stress. With `sounds`, only the splits that give exactly these. Time is in proportion to the letters.
 */
export function soundOut(model: SpellingModel, word: string, sounds?: Phones): Candidate[] {
  let paths: Path[] = [begin(model)]
  for (const char of word) {
    const letter = char.charCodeAt(0) - 97
    const from = model.starts[letter]
    const to = model.starts[letter + 1]
    if (from === undefined || to === undefined) return []
    const steps = paths.flatMap((path) => continueWith(model, path, from, to, sounds))
    steps.sort((a, b) => b.score - a.score)
    paths = steps.slice(0, WIDTH).map((step) => take(model, step))
  }
  return finish(model, paths, sounds)
}

function begin(model: SpellingModel): Path {
  const runs = new Array<number>(model.longest - 1).fill(NONE)
  runs[0] = model.alone(START)
  return { score: 0, unit: START, before: undefined, runs, said: 0, hasPrimary: false }
}

interface Step {
  readonly path: Path
  readonly unit: number
  readonly score: number
  readonly said: number
  readonly hasPrimary: boolean
}

function continueWith(model: SpellingModel, path: Path, from: number, to: number, sounds?: Phones): Step[] {
  const scores = likelihoods(model, path, from, to)
  const steps: Step[] = []
  for (let unit = from; unit < to; unit++) {
    const score = path.score + (scores[unit - from] ?? 0)
    if (unit < EDGES) {
      steps.push({ path, unit, score, said: path.said, hasPrimary: path.hasPrimary })
      continue
    }
    let { said, hasPrimary } = path
    let fits = true
    for (const sound of model.soundsOf(unit)) {
      if (sounds !== undefined && sounds[said] !== sound) fits = false
      said++
      if (!isVowel(sound) || stressOf(sound) !== 1) continue
      if (hasPrimary) fits = false
      hasPrimary = true
    }
    if (fits) steps.push({ path, unit, score, said, hasPrimary })
  }
  return steps
}

/** The log-likelihood of each of the units after the path, from the longest runs that the model has. */
function likelihoods(model: SpellingModel, path: Path, from: number, to: number): number[] {
  const scores = Array.from({ length: to - from }, (_, index) =>
    model.logLikelihood(0, model.alone(from + index)),
  )
  path.runs.forEach((run, level) => {
    if (run === NONE) return
    const leftover = model.logLeftover(level, run)
    for (let index = 0; index < scores.length; index++) scores[index] = (scores[index] ?? 0) + leftover
    const [first, end] = model.continuations(level, run, from, to)
    for (let next = first; next < end; next++) {
      scores[model.unitAt(level + 1, next) - from] = model.logLikelihood(level + 1, next)
    }
  })
  return scores
}

function take(model: SpellingModel, { path, unit, score, said, hasPrimary }: Step): Path {
  const runs = [model.alone(unit)]
  for (let level = 0; level < path.runs.length - 1; level++) {
    const run = path.runs[level] ?? NONE
    const [first, end] = run === NONE ? [0, 0] : model.continuations(level, run, unit, unit + 1)
    runs.push(end > first ? first : NONE)
  }
  return { score, unit, before: path, runs, said, hasPrimary }
}

/** Closes the words, puts together what differs in its split only, and drops what has no stress. */
function finish(model: SpellingModel, paths: readonly Path[], sounds?: Phones): Candidate[] {
  const found = new Map<string, { sounds: Phones; score: number }>()
  for (const path of paths) {
    if (!path.hasPrimary || (sounds !== undefined && path.said !== sounds.length)) continue
    const [step] = continueWith(model, path, END, END + 1)
    if (step === undefined) continue
    const said = soundsOf(model, path)
    const key = said.join(' ')
    const same = found.get(key)
    if (same === undefined) found.set(key, { sounds: said, score: step.score })
    else
      same.score = Math.max(same.score, step.score) + Math.log1p(Math.exp(-Math.abs(same.score - step.score)))
  }
  return [...found.values()].sort((a, b) => b.score - a.score)
}

function soundsOf(model: SpellingModel, path: Path): Phones {
  const before = path.before
  return before === undefined ? [] : [...soundsOf(model, before), ...model.soundsOf(path.unit)]
}
