/** What a character does to the words around it. */
export type CharClass = (typeof CharClass)[keyof typeof CharClass]
export const CharClass = {
  space: 1,
  /** Letters, digits, marks and the underscore: what words are made of. */
  letter: 2,
  /** Han characters and kana, which are written without spaces. */
  han: 3,
  /** Ends a word wherever it stands: long dashes, ellipsis, full-width punctuation, double quotes, emoji. */
  breaking: 4,
  /** Said aloud when it stands alone: `&`, `=`, `≠`, `€`. */
  symbol: 5,
  opening: 6,
  closing: 7,
  /** Punctuation that belongs to a word only in the right company: `.`, `-`, `:`, `'`. */
  other: 8,
} as const

const SPACE = /^\s$/u
const HAN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\u30fc]$/u
const LETTER = /^[\p{L}\p{N}\p{M}_]$/u
const SPOKEN = /^[\p{Sm}\p{Sc}&@#%/§％＆＃＠]$/u
const BULLET_LIKE = /^[\u2219\u2320-\u23ff\u25a0-\u27bf¬⊂]$/u
/** Variation selectors and the keycap mark are marks to Unicode, but they only dress emoji up. */
const EMOJI_DRESS = /^[\ufe00-\ufe0f\u20e3]$/u
const FULL_WIDTH_MARK = /^[\u3000-\u303f\uff00-\uffef\u2e80-\u2eff]$/u
const BREAKING =
  /^[\u2014\u2015\u2026\u2e3a\u2e3b\u201c-\u201f\u00ab\u00bb\u2039\u203a\u200b\u2022\u00b7\ufffd\p{Cc}\p{Cs}\p{Co}\p{Cn}\p{Regional_Indicator}\p{Emoji_Modifier}\p{Extended_Pictographic}\p{So}]$/u

function classify(codePoint: number): CharClass {
  const char = String.fromCodePoint(codePoint)
  if (SPACE.test(char)) return CharClass.space
  if (HAN.test(char)) return CharClass.han
  if ('([{'.includes(char)) return CharClass.opening
  if (')]}'.includes(char)) return CharClass.closing
  if (SPOKEN.test(char) && !BULLET_LIKE.test(char)) return CharClass.symbol
  if (LETTER.test(char) && !EMOJI_DRESS.test(char)) return CharClass.letter
  if (BREAKING.test(char) || FULL_WIDTH_MARK.test(char)) return CharClass.breaking
  return CharClass.other
}

const basicPlane = new Uint8Array(0x10000)

/** The class of a Unicode code point. */
export function charClass(codePoint: number): CharClass {
  if (codePoint > 0xffff) return classify(codePoint)
  const known = basicPlane[codePoint]
  if (known !== undefined && known !== 0) return known as CharClass
  const found = classify(codePoint)
  basicPlane[codePoint] = found
  return found
}
