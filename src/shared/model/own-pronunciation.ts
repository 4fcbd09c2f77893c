/** How the learner wants a word said. */

export const OWN_KINDS = ['ipa', 'word', 'letters'] as const
/** `ipa`: written in IPA. `word`: sounds like another word or a few. `letters`: said letter by letter. */
export type OwnKind = (typeof OWN_KINDS)[number]

export const OWN_ACCENTS = ['both', 'us', 'uk'] as const
export type OwnAccent = (typeof OWN_ACCENTS)[number]

/** One accent's entry beats the one for both. */
export interface OwnPronunciation {
  /** One displayed word. How it is written decides which words it stands for: see `ownKey`. */
  readonly word: string
  readonly accent: OwnAccent
  readonly kind: OwnKind
  /** As the learner typed it, without space around it. */
  readonly text: string
}

/** An entry as it is kept. */
export interface StoredPronunciation extends OwnPronunciation {
  /** Milliseconds since 1970. */
  readonly changedAt: number
}

/** The longest word or text we take, in UTF-16 units. */
export const MAX_OWN_LENGTH = 100

/** Why something typed cannot be a pronunciation, and where: `at` is a UTF-16 offset into the text as typed. */
export interface OwnFault {
  readonly code:
    | 'empty'
    | 'too-long'
    | 'unknown-symbol'
    | 'other-accent'
    | 'stress-without-vowel'
    | 'second-stress'
    | 'no-vowel'
    | 'not-a-letter'
    | 'not-a-word'
  readonly at: number
  /** What stands there; empty at the end of the text. */
  readonly found: string
  /** What the accent writes instead, where that is known. */
  readonly instead: string
  /** The accent whose sounds these are not. */
  readonly accent: 'us' | 'uk' | ''
}
