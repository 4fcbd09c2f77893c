import type { Accent } from '#shared/model/pronunciation.ts'
import { isVowel, stressOf, withStress, type Phones } from '../sounds/phones.ts'
import { prefixesOf, prefixSounds } from './prefixes.ts'
import { SUFFIXES } from './suffixes.ts'

/** The words that others are derived from. */
export interface Stock {
  /** Finds a word that is listed somewhere; undefined when it is not. */
  readonly listed: (word: string, accent: Accent) => Phones | undefined
  /** Whether the word is a plain one that others are joined to. */
  readonly isCompoundPart: (word: string) => boolean
  readonly isTerm: (word: string) => boolean
}

const SHORTEST_STEM = 3
const SHORTEST_HALF = 2
const LONGEST_WORD = 40
/** *unreloadable* is un + re + load + able. */
const DEEPEST = 4

/**
 * A word that no list has, said from its parts: an ending, a prefix, British spelling, or two plain words written
 * together. Undefined when it cannot be taken apart, or is no longer a word (over 40 letters).
 */
export function derive(
  word: string,
  accent: Accent,
  { listed, isCompoundPart, isTerm }: Stock,
): Phones | undefined {
  if (word.length > LONGEST_WORD) return undefined
  const sounds = fromParts(word, 0)
  return sounds === undefined ? undefined : stressed(sounds)

  function find(part: string, depth: number): Phones | undefined {
    return listed(part, accent) ?? (depth < DEEPEST ? fromParts(part, depth + 1) : undefined)
  }

  function fromParts(part: string, depth: number): Phones | undefined {
    return withSuffix(part, depth) ?? respelled(part, depth) ?? compound(part) ?? withPrefix(part, depth)
  }

  function withSuffix(part: string, depth: number): Phones | undefined {
    for (const suffix of SUFFIXES) {
      if (!part.endsWith(suffix.ending) || part.length - suffix.ending.length < SHORTEST_STEM) continue
      for (const stem of suffix.stems(part)) {
        if (stem.length < SHORTEST_STEM || !/[aeiouy]/u.test(stem)) continue
        if (ENDINGS_OF_NAMES.has(suffix.ending) && !isOrdinary(stem)) continue
        const sounds = find(stem, depth)
        if (sounds !== undefined) return suffix.attach(sounds, accent, stem)
      }
    }
    return undefined
  }

  function respelled(part: string, depth: number): Phones | undefined {
    for (const [british, american] of RESPELLINGS) {
      const other = part.replace(british, american)
      if (other === part) continue
      const sounds = find(other, depth)
      if (sounds !== undefined) return sounds
    }
    return undefined
  }

  /** A prefix before a listed word is likelier than one before a word that is itself derived: un-imagined, not uni-. */
  function withPrefix(part: string, depth: number): Phones | undefined {
    const prefixes = prefixesOf(part, SHORTEST_STEM)
    const rest = (prefix: string) => part.slice(prefix.length)
    for (const look of [(word: string) => listed(word, accent), (word: string) => find(word, depth)]) {
      for (const prefix of prefixes) {
        const before = prefixSounds(prefix, accent)
        const sounds = look(rest(prefix))
        if (!PLAIN_PREFIXES.has(prefix) && !isOrdinary(rest(prefix))) continue
        if (before !== undefined && sounds !== undefined) return [...before, ...stressPart(sounds, 1)]
      }
    }
    return undefined
  }

  /** Whether other words are made from the word too: *fine* is such a word, *alt* and the names in the dictionary are not. */
  function isOrdinary(stem: string): boolean {
    const bare = stem.replace(/[ey]$/u, '')
    return (
      isTerm(stem) ||
      isCompoundPart(stem) ||
      DERIVED_WORD.test(stem) ||
      (stem.length > 4 && listed(`${stem}s`, accent) !== undefined) ||
      RELATIVES.some((ending) => listed(stem + ending, accent) !== undefined) ||
      (bare !== stem && RELATIVES.some((ending) => listed(bare + ending, accent) !== undefined)) ||
      (stem !== bare && listed(`${bare}ies`, accent) !== undefined)
    )
  }

  function compound(part: string): Phones | undefined {
    for (let at = SHORTEST_HALF; at <= part.length - SHORTEST_HALF; at++) {
      const first = part.slice(0, at)
      const second = part.slice(at)
      if (!isCompoundPart(first) || !isPlainOrInflected(second)) continue
      const left = listed(first, accent)
      const right = listed(second, accent) ?? withSuffix(second, DEEPEST)
      if (left !== undefined && right !== undefined) return [...stressPart(left, 1), ...stressPart(right, 2)]
    }
    return undefined
  }

  function isPlainOrInflected(part: string): boolean {
    if (isCompoundPart(part)) return true
    return SUFFIXES.some(
      (suffix) => part.endsWith(suffix.ending) && suffix.stems(part).some((stem) => isCompoundPart(stem)),
    )
  }
}

/** Half of the dictionary is names, and many of those end like this by chance. */
const ENDINGS_OF_NAMES = new Set(['er', 'or', 'y', 'est', 'ist', 'ish', 'age'])
const PLAIN_PREFIXES = new Set([
  'anti',
  'counter',
  'hyper',
  'inter',
  'micro',
  'multi',
  'non',
  'over',
  'super',
  'un',
  'under',
])
const RELATIVES = [
  'ed',
  'd',
  'ing',
  'ly',
  'al',
  'able',
  'ment',
  'ness',
  'ful',
  'less',
  'ation',
  'ity',
  'ic',
  'ism',
]
const DERIVED_WORD = /(?:ed|ing|ly|able|ible|tion|sion|ment|ness|ity|ical|ized|izer|ization)s?$/u

const RESPELLINGS: readonly (readonly [british: RegExp, american: string])[] = [
  [/is(e|ed|es|er|ers|ing|ation|ations)$/u, 'iz$1'],
  [/ys(e|ed|es|er|ers|ing)$/u, 'yz$1'],
  [/our/u, 'or'],
  [/ll(ed|ing|er|ers)$/u, 'l$1'],
  [/tre(s?)$/u, 'ter$1'],
  [/ogue(s?)$/u, 'og$1'],
]

/**
 * A part of a longer word with its main stress made `level`; a part of one syllable gets it on that syllable. When
 * the main stress is lowered, the secondary ones of the part fall away.
 */
export function stressPart(sounds: Phones, level: 1 | 2): Phones {
  const vowels = sounds.filter(isVowel)
  if (vowels.length === 1) return sounds.map((byte) => (isVowel(byte) ? withStress(byte, level) : byte))
  if (level === 1) return sounds
  return sounds.map((byte) =>
    stressOf(byte) === 1 ? withStress(byte, 2) : stressOf(byte) === 2 ? withStress(byte, 0) : byte,
  )
}

/** A word of one syllable that is listed without stress has some when an ending follows: *cacheable*. */
function stressed(sounds: Phones): Phones {
  const vowels = sounds.flatMap((byte, index) => (isVowel(byte) ? [index] : []))
  if (vowels.length < 2 || vowels.some((index) => stressOf(sounds[index] ?? 0) > 0)) return sounds
  return sounds.map((byte, index) => (index === vowels[0] ? withStress(byte, 1) : byte))
}
