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
  readonly sense: string
  readonly us: string
  readonly uk: string
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
}
