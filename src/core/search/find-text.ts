import type { TextSpan } from '#shared/model/search.ts'

/**
 * Where a query stands in a text as it is written: no stems, but letters' case, accents, full-width forms and the width
 * of white space make no difference. Stretches do not overlap. An empty query stands nowhere.
 */
export function findText(text: string, query: string): TextSpan[] {
  const wanted = fold(query).text.trim()
  if (wanted === '') return []
  const { text: folded, starts } = fold(text)
  const found: TextSpan[] = []
  let from = folded.indexOf(wanted)
  while (from >= 0) {
    const to = from + wanted.length
    const start = starts[from] ?? 0
    const end = starts[to] ?? text.length
    // A hit that ends inside one written character (half of a ligature) covers the whole of it.
    found.push({ start, end: end > start ? end : (starts.find((at) => at > start) ?? text.length) })
    from = folded.indexOf(wanted, to)
  }
  return found
}

const MARKS = /\p{M}/gu
const PLAIN = /^[\x21-\x7e]$/u

/** The text without what makes no difference, and where each unit of it comes from. */
function fold(text: string): { text: string; starts: readonly number[] } {
  const starts: number[] = []
  let folded = ''
  let at = 0
  for (const character of text) {
    const bare = PLAIN.test(character) ? character : character.normalize('NFKD').replace(MARKS, '')
    const plain = bare.toLowerCase().replace(/\s+/gu, ' ')
    if (plain !== ' ' || !folded.endsWith(' ')) {
      for (let unit = 0; unit < plain.length; unit++) starts.push(at)
      folded += plain
    }
    at += character.length
  }
  return { text: folded, starts }
}
