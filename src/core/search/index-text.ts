import type { TextSpan } from '#shared/model/search.ts'

/**
 * The text that is indexed: what is shown, with a separator beside each Chinese or Japanese character, so that the
 * tokeniser makes a word of every one and they can be looked for from one character on (docs/adr/0009). Separators and
 * marks are control characters: the tokeniser skips them, and no text that came through the import has any.
 */
const SEPARATOR = '\u0001'
const MARK_START = '\u0002'
const MARK_END = '\u0003'

/** Ours, and the one that would end a text for the engine. */
const OWN = /[\u0000-\u0003]/gu
const ALONE = String.raw`[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]`
const SEAM = new RegExp(
  String.raw`(?<=${ALONE})(?=[\p{L}\p{N}\p{M}])|(?<=[\p{L}\p{N}\p{M}])(?=${ALONE})`,
  'gu',
)

/** The text to index. Taking the separators out again gives a text of the same length as `text`. */
export function toIndexText(text: string): string {
  return text.replace(OWN, ' ').replace(SEAM, SEPARATOR)
}

/** Reads an indexed text in which the search engine marked its hits: the text itself, and where the hits stand in it. */
export function readMarked(marked: string): { readonly text: string; readonly marks: readonly TextSpan[] } {
  const marks: TextSpan[] = []
  let text = ''
  let start = 0
  for (const piece of marked.split(/([\u0001-\u0003])/u)) {
    if (piece === MARK_START) start = text.length
    else if (piece === MARK_END) marks.push({ start, end: text.length })
    else if (piece !== SEPARATOR) text += piece
  }
  return { text, marks }
}
