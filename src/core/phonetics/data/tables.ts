import type { SpellingModel } from '../guess/spelling-model.ts'
import type { StressModel } from '../guess/stress-model.ts'
import type { Dictionary } from './dictionary.ts'

export const TERM_CLASSES = ['spelled', 'word', 'mixed'] as const
type TermClass = (typeof TERM_CLASSES)[number]

/** One entry of the technical lexicon. */
export interface Term {
  readonly term: string
  readonly class: TermClass
  /** The words that are said; a single capital is that letter's name. */
  readonly spoken: readonly string[]
  /** Broad IPA of the whole spoken form, or empty where the spoken words give it. */
  readonly us: string
  readonly uk: string
  /** The English full form of an abbreviation and its Chinese, or empty. */
  readonly full: string
  readonly zh: string
}

/** An ordinary word that the dictionary lacks or says otherwise. Empty: from the dictionary, or worked out from US. */
export interface PlainWord {
  readonly word: string
  readonly us: string
  readonly uk: string
}

export interface HeteronymSense {
  readonly word: string
  /** The word it is a form of (*record* for *records*), or itself. */
  readonly stem: string
  readonly sense: string
  readonly us: string
  readonly uk: string
  /** noun, verb, adj, adverb or past; letters for what is spelled (*IT*); empty for what is no one part of speech. */
  readonly kind: string
  /** How often the word is meant so in running text, from 0 to 1. */
  readonly share: number
}

/** Everything but the dictionary, as it is written in resources/phonetics. */
export interface PhoneticTables {
  readonly terms: readonly Term[]
  readonly words: readonly PlainWord[]
  readonly heteronyms: readonly HeteronymSense[]
  readonly compounds: readonly string[]
  readonly bath: readonly string[]
}

export interface PhoneticData {
  readonly dictionary: Dictionary
  readonly tables: PhoneticTables
  /** What the heteronym classifier has learned. */
  readonly weights: Uint8Array
  /** How English is spelled, for guessing what no list has. */
  readonly spelling: SpellingModel
  /** Where words are stressed, for the same. */
  readonly stress: StressModel
}
