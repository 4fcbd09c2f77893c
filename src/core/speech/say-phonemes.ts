import { isVowel, nameOf, soundOf, stressOf } from '../phonetics/sounds/phones.ts'
import { readIpa } from '../phonetics/sounds/read-ipa.ts'

/** The US voices' own phones, where they are not our names in small letters. They have no sounds of RP alone. */
const FLITE: Readonly<Record<string, string>> = {
  AXR: 'er',
  HI: 'iy',
  HU: 'uw',
  OH: 'aa',
  IA: 'ih r',
  EA: 'eh r',
  UA: 'uh r',
  DX: 't',
}

const ESPEAK: Readonly<Record<string, string>> = {
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
  UA: 'U@',
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

interface Sounded {
  /** 1 to 48; vowels are 1 to 23. */
  readonly code: number
  readonly name: string
  readonly isVowel: boolean
  readonly stress: number
}

/** Throws for what is not our IPA. */
function soundsOf(ipa: string): Sounded[] {
  const read = readIpa(ipa)
  if ('at' in read) throw new RangeError(`not broad IPA at ${read.at + 1}: ${ipa}`)
  return read.sounds.map((byte) => ({
    code: soundOf(byte),
    name: nameOf(byte),
    isVowel: isVowel(byte),
    stress: stressOf(byte),
  }))
}

/**
 * IPA as a word of its own for flite: a made-up spelling that belongs to these sounds alone, and the line of the lexicon
 * that says them.
 */
export function fliteWord(ipa: string): { readonly spelling: string; readonly entry: string } {
  const sounds = soundsOf(ipa)
  const phones = sounds.flatMap(({ name, isVowel: vowel, stress }) =>
    (FLITE[name] ?? name.toLowerCase())
      .split(' ')
      .map((phone, index) => (vowel && index === 0 ? `${phone}${stress > 0 ? 1 : 0}` : phone)),
  )
  const spelling = sounds.map(({ code, stress }) => syllable(code + (stress > 0 ? HIGHEST_CODE : 0))).join('')
  return { spelling: `own${spelling}`, entry: `"own${spelling}" nil : ${phones.join(' ')}` }
}

/** One syllable for each sound: what nobody could say, flite spells letter by letter before it looks anything up. */
function syllable(number: number): string {
  const [consonants, vowels] = ['bdfgjklmnprstvwz', 'aeiou']
  return consonants.charAt(number % consonants.length) + vowels.charAt(Math.floor(number / consonants.length))
}

const HIGHEST_CODE = 48

/** IPA in espeak-ng's own notation for sounds, in the brackets that it is read in. */
export function espeakPhonemes(ipa: string): string {
  const sounds = soundsOf(ipa).map(({ name, stress }) => {
    const mark = stress === 1 ? "'" : stress === 2 ? ',' : ''
    return `${mark}${ESPEAK[name] ?? name.toLowerCase()}`
  })
  return `[[${sounds.join('|')}]]`
}
