import { wordStart } from '../text/word-start.ts'

/** Of a note's excerpt, in UTF-16 units; and how much of it stands before what was looked for. */
const LENGTH = 160
const BEFORE = 40

const LINE_SIGNS = /^[ \t]*(?:#{1,6}[ \t]+|[-*+][ \t]+|>[ \t]?)+/gmu
/** Around words that are bold, in italics, or code. Of as many letters as an excerpt shows: no sign looks further for another. */
const WORD_SIGNS =
  /(\*\*|__|`)(?=\S)(.{1,160}?)(?<=\S)\1|(?<![\p{L}\d*])\*(?=\S)([^*]{1,160})(?<=\S)\*(?![\p{L}\d*])/gu

/** A note on one line without the signs of its Markdown's lines and words, from its beginning or around where `query` stands. */
export function noteExcerpt(note: string, query: string): string {
  const plain = note
    .replace(LINE_SIGNS, '')
    .replace(WORD_SIGNS, (_, _sign, strong?: string, slanted?: string) => strong ?? slanted ?? '')
  const line = plain.replace(/\s+/gu, ' ').trim()
  const found = query === '' ? -1 : line.toLowerCase().indexOf(query.toLowerCase())
  const start = found > BEFORE ? startNear(line, found - BEFORE) : 0
  const end = Math.min(line.length, wholeCharacter(line, start + LENGTH))
  return `${start > 0 ? '…' : ''}${line.slice(start, end)}${end < line.length ? '…' : ''}`
}

/** The place, moved to where a word begins. */
function startNear(line: string, place: number): number {
  const start = wordStart(line, wholeCharacter(line, place), BEFORE)
  return line[start] === ' ' ? start + 1 : start
}

/** The place, moved so that it does not fall into a pair of surrogates. */
function wholeCharacter(text: string, at: number): number {
  const code = text.charCodeAt(at)
  return code >= 0xdc00 && code <= 0xdfff ? at + 1 : at
}
