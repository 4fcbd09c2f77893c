/** One displayed word of a sentence, with what the engine is to say for it. Offsets are into the sentence's text. */
export interface SpokenToken {
  readonly text: string
  readonly start: number
  readonly end: number
  /** `EC2` is `['E', 'C', 'two']`. Never empty. */
  readonly spoken: readonly string[]
  /**
   * The IPA that is shown, for engines that can say it: for each of `spoken`, empty where there is none, or one for
   * all of them together (`CloudWatch`).
   */
  readonly phonemes?: readonly string[]
  /** Punctuation between this word and the next, for phrasing: `,`, `.`, `:`, `?` or empty. */
  readonly pause: string
}

/** The tokens for an engine that can say IPA: one spoken word for each IPA. */
export function asShown(tokens: readonly SpokenToken[]): SpokenToken[] {
  return tokens.map((token) =>
    token.phonemes?.length === 1 && token.spoken.length > 1
      ? { ...token, spoken: [token.spoken.join('')] }
      : token,
  )
}
