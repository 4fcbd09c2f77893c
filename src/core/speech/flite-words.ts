import { isVowel, nameOf, soundOf, stressOf } from '../phonetics/sounds/phones.ts'
import { readIpa } from '../phonetics/sounds/read-ipa.ts'
import type { SpokenToken } from './spoken-token.ts'

/** The US voices' own phones, where they are not our names in small letters. They have no sounds of RP alone. */
const NAMES: Readonly<Record<string, string>> = {
  AXR: 'er',
  HI: 'iy',
  HU: 'uw',
  OH: 'aa',
  IA: 'ih r',
  EA: 'eh r',
  UA: 'uh r',
  DX: 't',
}

/** A word that flite is to say by these phones. */
export interface FliteWord {
  /** How it is written in the text. */
  readonly spelling: string
  readonly phones: readonly string[]
  /** The line of the lexicon that says it so. */
  readonly entry: string
}

/**
 * IPA as a word for flite. A plain English word keeps its spelling, by which flite tells an article from a noun;
 * else, and without a `word`, the spelling is made up and belongs to these sounds alone. Throws `RangeError` for what
 * is not our IPA.
 */
export function fliteWord(ipa: string, word = ''): FliteWord {
  const read = readIpa(ipa)
  if ('at' in read) throw new RangeError(`not broad IPA at ${read.at + 1}: ${ipa}`)
  const marked = read.sounds.flatMap((byte) =>
    (NAMES[nameOf(byte)] ?? nameOf(byte).toLowerCase())
      .split(' ')
      .map((phone, index) =>
        isVowel(byte) && index === 0 ? `${phone}${stressOf(byte) > 0 ? 1 : 0}` : phone,
      ),
  )
  const syllables = read.sounds.map((byte) =>
    syllable(soundOf(byte) + (stressOf(byte) > 0 ? HIGHEST_CODE : 0)),
  )
  const spelling = /^[a-z]{2,}$/iu.test(word) ? word.toLowerCase() : `own${syllables.join('')}`
  return {
    spelling,
    phones: marked.map((phone) => phone.replace(/\d$/u, '')),
    entry: `"${spelling}" nil : ${marked.join(' ')}`,
  }
}

/** One syllable for each sound: what nobody could say, flite spells letter by letter before it looks anything up. */
function syllable(number: number): string {
  const [consonants, vowels] = ['bdfgjklmnprstvwz', 'aeiou']
  return consonants.charAt(number % consonants.length) + vowels.charAt(Math.floor(number / consonants.length))
}

const HIGHEST_CODE = 48

/** Words as flite would say them by itself, and those that it has to be told. */
export interface FliteWording {
  /** `phonemes` hold the spelling to say instead of the word, empty where the word will do. */
  readonly tokens: readonly SpokenToken[]
  /** The words that flite is told, by their spelling. */
  readonly told: ReadonlyMap<string, FliteWord>
}

/**
 * Spells each word that flite has to be told of. `howToTell` a word: not at all, by its name, or by its sound. By its
 * name is the rule; a text that has the same word said in two ways needs the other.
 */
export function fliteWording(
  tokens: readonly SpokenToken[],
  howToTell: (word: string, ipa: string) => 'by-name' | 'by-sound' | undefined,
): FliteWording {
  const wishes = tokens.map(({ spoken, phonemes = [] }) =>
    spoken.map((word, at): Wish => {
      const ipa = phonemes[at] ?? ''
      return { word, ipa, how: ipa === '' ? undefined : howToTell(word, ipa) }
    }),
  )
  const ways = new Map<string, Set<string>>()
  for (const { word, ipa, how } of wishes.flat()) {
    const name = word.toLowerCase()
    ways.set(name, (ways.get(name) ?? new Set()).add(how === undefined ? '' : ipa))
  }
  const told = new Map<string, FliteWord>()
  const spellingOf = ({ word, ipa, how }: Wish): string => {
    if (how === undefined) return ''
    const byName = how === 'by-name' && ways.get(word.toLowerCase())?.size === 1
    const one = fliteWord(ipa, byName ? word : '')
    told.set(one.spelling, one)
    return one.spelling
  }
  const worded = tokens.map((token, index) => ({
    ...token,
    phonemes: (wishes[index] ?? []).map(spellingOf),
  }))
  return { tokens: worded, told }
}

interface Wish {
  readonly word: string
  readonly ipa: string
  readonly how: 'by-name' | 'by-sound' | undefined
}
