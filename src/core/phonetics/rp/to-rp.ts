import { isVowel, nameOf, phone, stressOf, withStress, type Phones, type Stress } from '../sounds/phones.ts'
import { alignLetters } from './align-letters.ts'
import { VOWEL_RULES, type Site } from './vowel-rules.ts'

/** Words whose *a* is the vowel of *bath* in the UK; their inflections follow them. */
export interface RpWords {
  isBath(word: string): boolean
}

/**
 * A US pronunciation as an RP speaker says it. RP keeps apart what US has merged (*lot* and *palm*, *cloth* and
 * *thought*, *marry* and *merry*), drops r before a consonant and at the end, and keeps the y-sound of *new*. The spelling
 * tells the cases apart. A final r before a vowel in the next word is a matter of connected speech.
 */
export function toRp(spelling: string, us: Phones, words: RpWords): Phones {
  const letters = alignLetters(spelling, us)
  const word = spelling.toLowerCase()
  const oneSyllable = us.filter(isVowel).length === 1
  const result: number[] = []
  for (let index = 0; index < us.length; index++) {
    const byte = us[index] ?? 0
    const name = nameOf(byte)
    if (!isVowel(byte)) {
      if (name === 'R' && !vowelAt(us, index + 1)) continue
      result.push(consonant(name, letters[index] ?? '', nameAt(us, index - 1)) ?? byte)
      continue
    }
    const site: Site = {
      word,
      name,
      stress: oneSyllable ? 1 : stressOf(byte),
      letters: letters[index] ?? '',
      rest: letters.slice(index + 1).join(''),
      before: nameAt(us, index - 1),
      next: nameAt(us, index + 1),
      nextIsVowel: vowelAt(us, index + 1),
      afterNextIsVowel: vowelAt(us, index + 2),
      afterNextIsStressed: vowelAt(us, index + 2) && stressOf(us[index + 2] ?? 0) > 0,
      isBath: words.isBath(word),
      last: index === us.length - 1,
    }
    const names = VOWEL_RULES[name]?.(site) ?? name
    for (const said of names.split(' ')) result.push(withVowelStress(said, stressOf(byte)))
    // The r of *bird* is inside its US vowel: RP keeps it only before another vowel.
    if (isRColoured(name) && vowelAt(us, index + 1)) result.push(phone('R'))
  }
  return reduceEnding(spelling, result)
}

/** *version* has the sound of *ship* in RP; there is no flap. */
function consonant(name: string, letters: string, before: string): number | undefined {
  if (name === 'DX') return phone('T')
  return name === 'ZH' && before === 'ER' && letters.startsWith('s') ? phone('SH') : undefined
}

function nameAt(sounds: Phones, index: number): string {
  const byte = sounds[index]
  return byte === undefined ? '' : nameOf(byte)
}

function vowelAt(sounds: Phones, index: number): boolean {
  const byte = sounds[index]
  return byte !== undefined && isVowel(byte)
}

function isRColoured(name: string): boolean {
  return name === 'ER' || name === 'AXR'
}

const UNSTRESSABLE = new Set(['AX', 'HI', 'HU'])

function withVowelStress(name: string, stress: Stress): number {
  const byte = phone(name)
  return isVowel(byte) && !UNSTRESSABLE.has(name) ? withStress(byte, stress) : byte
}

const REDUCED = /(?:ary|ory|ery|mony|berry|aries|ories|eries|monies|berries)$/u

/** US gives the endings of *secondary*, *inventory*, *ceremony* a full vowel; RP says schwa there. */
function reduceEnding(spelling: string, sounds: number[]): number[] {
  if (!REDUCED.test(spelling) || sounds.length < 5) return sounds
  const at = sounds.length - (spelling.endsWith('s') ? 4 : 3)
  const vowel = sounds[at] ?? phone('T')
  if (!isVowel(vowel) || stressOf(vowel) === 1) return sounds
  return [...sounds.slice(0, at), phone('AX'), ...sounds.slice(at + 1)]
}
