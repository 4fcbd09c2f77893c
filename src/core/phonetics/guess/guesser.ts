import { isVowel, nameOf, phone, stressOf, type Phones } from '../sounds/phones.ts'
import { readIpa } from '../sounds/read-ipa.ts'
import { soundOut, type Candidate } from './sound-out.ts'
import type { SpellingModel } from './spelling-model.ts'

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
const CONSIDERED = 16
/** How much less likely than the best one, in natural logarithms, a candidate may be and still win by a second vote. */
const MARGIN = 2.5
const REMEMBERED = 5_000

/**
 * Guesses by spelling. The second opinion decides among the candidates that the spelling makes nearly as likely as the
 * best; chosen on words left out of the training, where each of the two is wrong in different places.
 */
export function createGuesser(model: SpellingModel, secondOpinion: SecondOpinion): Guesser {
  const known = new Map<string, readonly Candidate[]>()

  function candidates(word: string): readonly Candidate[] {
    const before = known.get(word)
    if (before !== undefined) return before
    const found = soundOut(model, word).slice(0, CONSIDERED)
    if (known.size >= REMEMBERED) known.clear()
    known.set(word, found)
    return found
  }

  return {
    guess(word) {
      if (word.length > LONGEST) return undefined
      const second = readOpinion(secondOpinion(word))
      const [best, ...others] = candidates(word)
      if (best === undefined) return second
      const opinion = second === undefined ? undefined : skeleton(second)
      const close = others.filter(({ score }) => best.score - score <= MARGIN)
      return [best, ...close].find(({ sounds }) => skeleton(sounds) === opinion)?.sounds ?? best.sounds
    },
  }
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
