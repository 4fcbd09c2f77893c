/** One displayed word of a sentence, with what the engine is to say for it. Offsets are into the sentence's text. */
export interface SpokenToken {
  readonly text: string
  readonly start: number
  readonly end: number
  /** `EC2` is `['E', 'C', 'two']`. Never empty. */
  readonly spoken: readonly string[]
  /** IPA to say for each of `spoken` instead, empty where the word will do; for engines that can say IPA. */
  readonly phonemes?: readonly string[]
  /** Punctuation between this word and the next, for phrasing: `,`, `.`, `:`, `?` or empty. */
  readonly pause: string
}
