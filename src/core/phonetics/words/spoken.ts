import type { PronunciationSource } from '#shared/model/pronunciation.ts'
import type { Phones } from '../sounds/phones.ts'

/** The sounds of one or more spoken words that carry their stress together. */
export interface SpokenGroup {
  readonly sounds: Phones
  /** Stress is written even on one syllable: the letters of an abbreviation, `ˌi si ˈtu`. */
  readonly marked: boolean
}

/** How something is said: the words for the speech engine, their sounds, and where those came from. */
export interface Saying {
  readonly spoken: readonly string[]
  readonly groups: readonly SpokenGroup[]
  readonly source: PronunciationSource
  /** The part of speech that decided how a heteronym is said, where one did. */
  readonly sense?: string
  /** Where the learner wrote IPA: the sounds of each of `spoken`, none where the word itself will do. */
  readonly phonemes?: readonly Phones[]
}

export function oneWord(word: string, sounds: Phones, source: PronunciationSource): Saying {
  return { spoken: [word], groups: [{ sounds, marked: false }], source }
}
