/** A page longer than this, in UTF-16 units, is no page: about a quarter of an hour of reading. */
const LONGEST_PAGE = 12_000
const TARGET = 6_000
const SHORTEST = 3_000

/** Cuts a text that is too long for one page, at blank lines if it has them, else at lines, sentences, spaces. */
export function splitLong(text: string): string[] {
  if (text.length <= LONGEST_PAGE) return [text]
  const parts: string[] = []
  let from = 0
  while (text.length - from > LONGEST_PAGE) {
    const cut = findCut(text, from)
    parts.push(text.slice(from, cut))
    from = cut
  }
  parts.push(text.slice(from))
  return parts.map((part) => part.replace(/^\s*\n|\s+$/gu, '')).filter((part) => part.trim() !== '')
}

const BORDERS = ['\n\n', '\n', '. ', '。', ' '] as const

function findCut(text: string, from: number): number {
  const part = text.slice(from, from + TARGET)
  for (const border of BORDERS) {
    const found = part.lastIndexOf(border)
    if (found > SHORTEST) return from + found + border.length
  }
  const cut = from + TARGET
  const unit = text.charCodeAt(cut)
  return unit >= 0xdc00 && unit <= 0xdfff ? cut + 1 : cut
}
