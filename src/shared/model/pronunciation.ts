/** How a sentence is said. IPA is broad; offsets are UTF-16 units into the sentence's text. */

export const ACCENTS = ['us', 'uk'] as const
export type Accent = (typeof ACCENTS)[number]

export const STYLES = ['citation', 'connected'] as const
export type SpeechStyle = (typeof STYLES)[number]

/** Which stage of the pipeline a word's IPA came from, surest first. */
export const PRONUNCIATION_SOURCES = [
  'learner',
  'technical',
  'heteronym',
  'dictionary',
  'derived',
  'guess',
] as const
export type PronunciationSource = (typeof PRONUNCIATION_SOURCES)[number]

export interface PronouncedWord {
  readonly text: string
  readonly start: number
  readonly end: number
  /** Never empty. Several spoken words are separated by a space: `EC2` is `ˌi ˌsi ˈtu`. */
  readonly ipa: string
  /** The words that are said, as the speech engine gets them: `EC2` is `['E', 'C', 'two']`. Never empty. */
  readonly spoken: readonly string[]
  readonly source: PronunciationSource
  /** Which part of speech decided how a heteronym is said: `noun`, `verb`, `adj`, `adverb` or `past`. */
  readonly sense?: string
  /**
   * Only where the learner wrote IPA: what a voice is to say for each of `spoken`, in IPA, empty where the word itself
   * will do. A voice that takes no IPA says `spoken`.
   */
  readonly phonemes?: readonly string[]
}

export interface PronouncedSentence {
  readonly text: string
  readonly ipa: string
  /** One entry per displayed word of the sentence, in order. */
  readonly words: readonly PronouncedWord[]
}
