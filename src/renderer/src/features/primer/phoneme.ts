import type { SpeechStyle } from '#shared/model/pronunciation.ts'

/**
 * A word or short phrase to hear: the letters to look at stand in brackets, then its IPA, and the UK's where that
 * differs. What only one accent has carries only that accent's IPA.
 */
export type Row = readonly [word: string, ipa: string, uk?: string]

/** What Chinese speakers often do instead, and words in which it makes the difference. */
interface Pitfall {
  readonly text: string
  readonly pairs: readonly (readonly [Row, Row])[]
}

/**
 * One sound. In `how` and in pitfalls, IPA stands between slashes and English between asterisks. `kind` names the sound
 * in Chinese and in English.
 */
export interface Phoneme {
  readonly symbol: string
  readonly kind: { readonly zh: string; readonly en: string }
  readonly how: string
  readonly examples: readonly [Row, ...Row[]]
  /** How the examples' IPA is read; as cited unless the sound exists in connected speech only. */
  readonly style?: SpeechStyle
  readonly pitfalls?: readonly Pitfall[]
}
