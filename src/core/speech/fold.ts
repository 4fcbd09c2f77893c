/**
 * Each engine reads its own small alphabet and takes some characters as commands. These functions turn any text
 * into text that an engine can only speak; what it has no sound for is left out. The result may be empty.
 */

const PUNCTUATION: readonly (readonly [pattern: RegExp, replacement: string])[] = [
  [/[\u2018\u2019\u201b\u2032\u02bc\uff07]/gu, "'"],
  [/[\u201c-\u201f\u2033\u00ab\u00bb]/gu, ' '],
  [/[\u2010\u2011\u2212]/gu, '-'],
  [/[\u2012-\u2015]/gu, ', '],
  [/\u2026/gu, '...'],
  [/\u2044/gu, '/'],
]

/** Letters that have no decomposition. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
  đ: 'd',
  Đ: 'D',
  ı: 'i',
  þ: 'th',
  Þ: 'Th',
  ð: 'd',
  Ð: 'D',
}

/** Printable ASCII, one line, single spaces: `It’s naïve` is `It's naive`. For flite. */
export function foldToAscii(text: string): string {
  const letters = foldPunctuation(text).replace(/[^\u0020-\u007e]/gu, (letter) => LETTERS[letter] ?? letter)
  return oneLine(letters.normalize('NFKD').replace(/[^\u0020-\u007e\s]/gu, ''))
}

/**
 * Latin letters with their accents, digits and plain punctuation. Markup is spoken, not obeyed: espeak-ng reads
 * `<…>` as SSML, `&…;` as an entity and `[[…]]` as phonemes, so none of these characters is left.
 */
export function foldForEspeak(text: string): string {
  const words = foldPunctuation(text)
    .normalize('NFKC')
    .replace(/&/gu, ' and ')
    .replace(/</gu, ' less than ')
    .replace(/>/gu, ' greater than ')
    .replace(/[[\]{}]/gu, ' ')
  return oneLine(words.replace(/[^\s\u0021-\u007e\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f]/gu, ''))
}

/**
 * Text that festival can only speak, also inside a Scheme string: `"` and `\` end or escape it, so neither is left.
 */
export function foldForFestival(text: string): string {
  return oneLine(foldToAscii(text).replace(/["\\]/gu, ' '))
}

/** Text that the macOS `say` command can only speak: no `[[…]]` commands, and never read as an option. */
export function foldForSay(text: string): string {
  return oneLine(foldForFestival(text).replace(/[[\]]/gu, ' ')).replace(/^[-\s]+/u, '')
}

/** Whether folded text holds anything that sounds. */
export function isSpeakable(folded: string): boolean {
  return /[\p{L}\p{N}&=+%$#@*<>/]/u.test(folded)
}

function foldPunctuation(text: string): string {
  return PUNCTUATION.reduce((folded, [pattern, replacement]) => folded.replace(pattern, replacement), text)
}

/** Control characters separate words, as spaces do. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim()
}
