/** What the dictionary says about a word or phrase of a page. */

export const PARTS_OF_SPEECH = [
  'n.',
  'v.',
  'adj.',
  'adv.',
  'pron.',
  'prep.',
  'conj.',
  'det.',
  'num.',
  'aux.',
  'int.',
  'phr.',
] as const
export type PartOfSpeech = (typeof PARTS_OF_SPEECH)[number]

/** How a form that was met differs from the headword: runs (`third-person`), running, ran, … */
export const INFLECTIONS = [
  'plural',
  'third-person',
  'past',
  'participle',
  'ing',
  'comparative',
  'superlative',
  'possessive',
] as const
export type Inflection = (typeof INFLECTIONS)[number]

/** The Chinese of a word in one part of speech, the likeliest first. */
export interface ChineseSenses {
  readonly partOfSpeech: PartOfSpeech
  readonly zh: readonly string[]
}

export interface EnglishDefinition {
  readonly partOfSpeech: PartOfSpeech
  readonly text: string
}

/** A technical term, abbreviation or product, explained in one line. */
export interface TechnicalTerm {
  /** As it is usually written. */
  readonly term: string
  /** The English full form of an abbreviation, or empty. */
  readonly full: string
  /** How an abbreviation is read, letters joined by hyphens: `E-C-two`. Empty where the pronunciations do not say. */
  readonly spoken: string
  readonly zh: string
  readonly explanation: string
}

/** A part of a word that is written together, such as `auto` and `scaling`. */
export interface WordPart {
  readonly text: string
  readonly zh: string
}

/** A set phrase or term of several words. */
export interface WordPhrase {
  readonly text: string
  readonly zh: string
  /** Empty where the Chinese says it all. */
  readonly explanation: string
}

/** Everything is empty or null when the dictionary knows nothing of the text. */
export interface DictionaryAnswer {
  /** What was looked up, without the punctuation around it. */
  readonly text: string
  /** The word under which it was found: `run` for `running`. The text itself when nothing was found. */
  readonly headword: string
  /** Which forms of the headword the text can be; empty when it is the headword. */
  readonly inflections: readonly Inflection[]
  readonly technical: TechnicalTerm | null
  readonly senses: readonly ChineseSenses[]
  /** True when the Chinese belongs to a near synonym, because no dictionary entry gives the word's own. */
  readonly isNear: boolean
  readonly definitions: readonly EnglishDefinition[]
  /** The parts of a compound that is no entry of its own. */
  readonly parts: readonly WordPart[]
}

/** The same for a word of a sentence, with the phrase that it is part of there. */
export interface WordAnswer extends DictionaryAnswer {
  readonly phrase: WordPhrase | null
}
