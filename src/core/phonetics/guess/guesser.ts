import { isVowel, nameOf, phone, stressOf, type Phones } from '../sounds/phones.ts'
import { readIpa } from '../sounds/read-ipa.ts'
import { endingOf, endsSo, withEnding } from './endings.ts'
import { soundOut, type Candidate } from './sound-out.ts'
import type { SpellingModel } from './spelling-model.ts'
import { placeOfStress, type StressModel } from './stress-model.ts'

/**
 * How somebody else would say an unknown US word: lower-case letters in, IPA out (espeak-ng's symbols are understood).
 * Undefined or empty when there is no such opinion.
 */
export type SecondOpinion = (word: string) => string | undefined

export interface Guesser {
  /** How an unknown word of letters a–z is likely said in the US; undefined when nothing comes near. */
  guess(word: string): Phones | undefined
}

/** Longer words are no words. */
const LONGEST = 40
const CONSIDERED = 48
/**
 * What else counts beside the likelihood of the spelling, in natural logarithms: the same sounds and the same stress as
 * the second opinion has, and how far the likelihood of the stress is trusted. Chosen on half of the words left out of the training.
 */
const SAME_SOUNDS = 1
const SAME_STRESS = 1
const STRESS_WEIGHT = 0.6
/** What speaks for an ending that is always said so. */
const KNOWN_ENDING = 3
const SHORTEST_STEM = 3
const REMEMBERED = 5_000

interface Models {
  readonly spelling: SpellingModel
  readonly stress: StressModel
}

/**
 * Guesses by spelling, by where words that end so are stressed, and by a second opinion, which is wrong in other places.
 */
export function createGuesser({ spelling, stress }: Models, secondOpinion: SecondOpinion): Guesser {
  const known = new Map<string, readonly Candidate[]>()

  function candidates(word: string): readonly Candidate[] {
    const before = known.get(word)
    if (before !== undefined) return before
    const found = soundOut(spelling, word).slice(0, CONSIDERED)
    if (known.size >= REMEMBERED) known.clear()
    known.set(word, found)
    return found
  }

  /** What speaks for the sounds beside their spelling. */
  function trust(word: string, sounds: Phones, heard: Opinion | undefined): number {
    const placed = placeOfStress(sounds)
    if (placed === undefined) return 0
    const likely = STRESS_WEIGHT * stress.logLikelihood(word, placed.vowels, placed.place)
    if (heard === undefined) return likely
    const sameStress = heard.vowels === placed.vowels && heard.place === placed.place
    return likely + (heard.skeleton === skeleton(sounds) ? SAME_SOUNDS : 0) + (sameStress ? SAME_STRESS : 0)
  }

  return {
    guess(word) {
      if (word.length > LONGEST) return undefined
      const second = readOpinion(secondOpinion(word))
      const heard = second === undefined ? undefined : opinionOf(second)
      let best: Phones | undefined
      let most = -Infinity
      const ending = endingOf(word)
      for (const { sounds, score } of candidates(word)) {
        const usual = ending !== undefined && endsSo(sounds, ending.sounds) ? KNOWN_ENDING : 0
        const total = score + trust(word, sounds, heard) + usual
        if (total <= most) continue
        most = total
        best = sounds
      }
      if (best !== undefined && ending !== undefined && !endsSo(best, ending.sounds)) {
        const stem = ending.stem.length < SHORTEST_STEM ? undefined : candidates(ending.stem)[0]
        if (stem !== undefined) return withEnding(stem.sounds, ending)
      }
      return best ?? second
    },
  }
}

interface Opinion {
  readonly skeleton: string
  readonly vowels: number
  readonly place: number
}

function opinionOf(sounds: Phones): Opinion {
  return { skeleton: skeleton(sounds), vowels: 0, place: 0, ...placeOfStress(sounds) }
}

/** Sounds as far as two speakers of one accent agree on them: stress, weak ɪ and ə, *cot* and *caught* put aside. */
function skeleton(sounds: Phones): string {
  const names: string[] = []
  sounds.forEach((byte, index) => {
    const next = sounds[index + 1]
    let name = SAME[nameOf(byte)] ?? nameOf(byte)
    if (name === 'IH' && stressOf(byte) === 0) name = 'AX'
    if (next !== undefined && nameOf(next) === 'R' && isVowel(byte)) name = BEFORE_R[name] ?? name
    else if (name === 'AO') name = 'AA'
    if (name === 'R' && names.at(-1) === 'AX') names[names.length - 1] = 'ER'
    else names.push(name)
  })
  return names.filter((name, index) => !(name === 'Y' && isUnheardYod(names, index))).join(' ')
}

const SAME: Readonly<Record<string, string>> = {
  AH: 'AX',
  AXR: 'ER',
  DX: 'T',
  HI: 'IY',
  HU: 'UW',
  OH: 'AA',
}
const BEFORE_R: Readonly<Record<string, string>> = { IY: 'IH', OW: 'AO', UW: 'UH' }
const NO_YOD_AFTER = new Set(['T', 'D', 'N', 'L', 'S', 'Z', 'TH'])

function isUnheardYod(names: readonly string[], index: number): boolean {
  return NO_YOD_AFTER.has(names[index - 1] ?? '') && /^U[WH]$/u.test(names[index + 1] ?? '')
}

/** In the sounds that our US dictionary has: espeak-ng writes *idea* with the gliding vowel of RP, and flaps. */
function readOpinion(ipa: string | undefined): Phones | undefined {
  if (ipa === undefined || ipa === '') return undefined
  const read = readIpa(ipa.replaceAll(' ', ''))
  if ('at' in read || read.sounds.length === 0) return undefined
  return read.sounds.flatMap((byte) => {
    const name = nameOf(byte)
    if (name === 'IA') return [phone('IY', stressOf(byte)), phone('AX')]
    return name === 'DX' ? [phone('T')] : [byte]
  })
}
