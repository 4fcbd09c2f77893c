import type { Accent } from '#shared/model/pronunciation.ts'
import { isVowel, nameOf, stressOf, withStress } from '../phonetics/sounds/phones.ts'
import type { Phones } from '../phonetics/sounds/phones.ts'
import { readIpa } from '../phonetics/sounds/read-ipa.ts'
import {
  ARTICLES,
  AUXILIARIES,
  CONJUNCTIONS,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
} from '../phonetics/connected/word-lists.ts'
import { asShown } from './spoken-token.ts'
import type { SpokenToken } from './spoken-token.ts'

const NAMES: Readonly<Record<string, string>> = {
  AA: 'A:',
  AE: 'a',
  AH: 'V',
  AO: 'O:',
  AW: 'aU',
  AX: '@',
  AXR: '3',
  AY: 'aI',
  EH: 'E',
  ER: '3:',
  EY: 'eI',
  IH: 'I',
  IY: 'i:',
  OW: 'oU',
  OY: 'OI',
  UH: 'U',
  UW: 'u:',
  HI: 'i',
  HU: 'u',
  OH: '0',
  IA: 'i@',
  EA: 'e@',
  UA: 'U|@',
  CH: 'tS',
  DH: 'D',
  DX: 't',
  HH: 'h',
  JH: 'dZ',
  NG: 'N',
  SH: 'S',
  TH: 'T',
  Y: 'j',
  ZH: 'Z',
}

/** RP says its weak i as in *sit*; we show it as in *see*. */
const RP_NAMES: Readonly<Record<string, string>> = { HI: 'i:' }

/** A schwa that no r joins: RP would put one between *data* and *is*, and US English run *the role* together. */
const SEPARATE_SCHWA = '@-'
/** After these RP puts an r before a vowel; where it is meant, it stands in the IPA. */
const LINKING: ReadonlySet<string> = new Set(['AA', 'AO', 'AXR', 'ER', 'IA', 'EA', 'UA'])
/** Keeps two sounds from acting on each other. No sound of its own. */
const BORDER = '_'

/** Words of one syllable that a sentence does not stress. */
const UNSTRESSED: ReadonlySet<string> = new Set([
  ...[...ARTICLES, ...AUXILIARIES, ...CONJUNCTIONS, ...POSSESSIVES, ...PREPOSITIONS, ...PRONOUNS],
  ...['as', 'if', 'than', 'that'],
])

interface Said {
  readonly word: string
  readonly sounds: Phones
  /** Nothing separates it from the next word. */
  readonly runsOn: boolean
}

/**
 * What espeak-ng is to be given for each word whose IPA is known, in its own notation and the brackets that this is
 * read in: `phonemes` of the result hold that instead of IPA. Throws `RangeError` for what is not our IPA.
 */
export function espeakWords(tokens: readonly SpokenToken[], accent: Accent): SpokenToken[] {
  const words = asShown(tokens)
  const said = words.map(({ spoken, phonemes, pause }) =>
    spoken.map((word, at): Said => {
      const runsOn = at < spoken.length - 1 || pause === ''
      return { word, sounds: readSounds(phonemes?.[at] ?? ''), runsOn }
    }),
  )
  const inOrder = said.flat()
  let at = 0
  return words.map((token, index) => ({
    ...token,
    phonemes: (said[index] ?? []).map((word) => notation(word, inOrder[++at], accent)),
  }))
}

function readSounds(ipa: string): Phones {
  const read = readIpa(ipa)
  if ('at' in read) throw new RangeError(`not broad IPA at ${read.at + 1}: ${ipa}`)
  return read.sounds
}

function notation({ word, sounds, runsOn }: Said, next: Said | undefined, accent: Accent): string {
  if (sounds.length === 0) return ''
  const names = stressed(word, sounds).map((byte, index) => {
    const name = nameOf(byte)
    const isLast = index === sounds.length - 1
    const follows = isLast ? (runsOn ? next?.sounds[0] : undefined) : sounds[index + 1]
    if (isLast && name === 'AX' && (startsWithVowel(follows) || isNamed(follows, 'R'))) return SEPARATE_SCHWA
    const mark = stressOf(byte) === 1 ? "'" : stressOf(byte) === 2 ? ',' : ''
    const sound = (accent === 'uk' ? RP_NAMES[name] : undefined) ?? NAMES[name] ?? name.toLowerCase()
    const linksHere = isLast && LINKING.has(name) && startsWithVowel(follows)
    const changesHere = name === 'N' && (isNamed(follows, 'K') || isNamed(follows, 'G'))
    return `${mark}${sound}${linksHere || changesHere ? `|${BORDER}` : ''}`
  })
  return `[[${names.join('|')}]]`
}

function startsWithVowel(sound: number | undefined): boolean {
  return sound !== undefined && isVowel(sound)
}

function isNamed(sound: number | undefined, name: string): boolean {
  return sound !== undefined && nameOf(sound) === name
}

/** The IPA of one syllable has no mark; without any, espeak-ng would say it as weakly as an article. */
function stressed(word: string, sounds: Phones): Phones {
  const vowels = sounds.filter(isVowel)
  const [only] = vowels
  const isWeak = only === undefined || vowels.length > 1 || stressOf(only) > 0 || /^AXR?$/u.test(nameOf(only))
  if (isWeak || word.length === 1 || UNSTRESSED.has(word.toLowerCase())) return sounds
  return sounds.map((byte) => (isVowel(byte) ? withStress(byte, 1) : byte))
}
