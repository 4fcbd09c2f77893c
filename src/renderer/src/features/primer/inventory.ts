import type { Accent } from '#shared/model/pronunciation.ts'
import { FRICATIVES } from './fricatives.ts'
import type { Phoneme, Row } from './phoneme.ts'
import { APPROXIMANTS, NASALS } from './sonorants.ts'
import { FLAP, STOPS } from './stops.ts'
import { SHARED_VOWELS } from './vowels-shared.ts'
import { UK_VOWELS } from './vowels-uk.ts'
import { US_VOWELS } from './vowels-us.ts'

type GroupName =
  | 'monophthongs'
  | 'diphthongs'
  | 'rVowels'
  | 'plosives'
  | 'fricatives'
  | 'affricates'
  | 'nasals'
  | 'approximants'
  | 'flap'

export interface PhonemeGroup {
  readonly name: GroupName
  readonly phonemes: readonly Phoneme[]
}

/** The order in which sounds are shown: near neighbours, and voiceless before voiced, side by side. */
const VOWEL_ORDER = {
  us: [
    ['monophthongs', 'i ɪ ɛ æ ə ʌ ɑ ɔ ʊ u'],
    ['diphthongs', 'eɪ aɪ ɔɪ aʊ oʊ'],
    ['rVowels', 'ɝ ɚ ɑɹ ɔɹ ɛɹ ɪɹ ʊɹ'],
  ],
  uk: [
    ['monophthongs', 'iː i ɪ ɛ æ ə ɜː ʌ ɑː ɒ ɔː ʊ u uː'],
    ['diphthongs', 'eɪ aɪ ɔɪ aʊ əʊ ɪə eə ʊə'],
  ],
} as const satisfies Record<Accent, readonly (readonly [GroupName, string])[]>

const CONSONANT_ORDER = [
  ['plosives', 'p b t d k ɡ'],
  ['fricatives', 'f v θ ð s z ʃ ʒ h'],
  ['affricates', 'tʃ dʒ'],
  ['nasals', 'm n ŋ'],
  ['approximants', 'l ɹ w j'],
] as const satisfies readonly (readonly [GroupName, string])[]

const CONSONANTS = [...STOPS, ...FRICATIVES, ...NASALS, ...APPROXIMANTS]

const GROUPS: Readonly<Record<Accent, readonly PhonemeGroup[]>> = {
  us: [
    ...[...VOWEL_ORDER.us, ...CONSONANT_ORDER].map(([name, order]) =>
      group(name, order, [...SHARED_VOWELS, ...US_VOWELS, ...CONSONANTS]),
    ),
    { name: 'flap', phonemes: [FLAP] },
  ],
  uk: [...VOWEL_ORDER.uk, ...CONSONANT_ORDER].map(([name, order]) =>
    group(name, order, [...SHARED_VOWELS, ...UK_VOWELS, ...CONSONANTS]),
  ),
}

function group(name: GroupName, order: string, from: readonly Phoneme[]): PhonemeGroup {
  const phonemes = order.split(' ').map((symbol) => {
    const found = from.find((phoneme) => phoneme.symbol === symbol)
    if (found === undefined) throw new Error(`no text for ${symbol}`)
    return found
  })
  return { name, phonemes }
}

/** Every sound of an accent, grouped as a phonetics book does. */
export function phonemeGroups(accent: Accent): readonly PhonemeGroup[] {
  return GROUPS[accent]
}

/** A row's IPA in an accent. */
export function ipaOf([, ipa, uk]: Row, accent: Accent): string {
  return accent === 'uk' ? (uk ?? ipa) : ipa
}

/** A row's word as it is written, without the brackets. */
export function wordOf([word]: Row): string {
  return word.replace(/[[\]]/gu, '')
}
