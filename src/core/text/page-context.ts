import type { LabelContext } from './label-lines.ts'
import type { Line } from './lines.ts'

/** What can be said of a page's lines by comparing them with one another. */
export interface PageContext extends LabelContext {
  /** Whether the line is one of a numbered family: `Private subnet 3`, `us-east-1b`. */
  readonly isOneOfFamily: (line: string) => boolean
}

export function pageContext(lines: readonly Line[]): PageContext {
  const counts = new Map<string, number>()
  const families = new Map<string, Set<string>>()
  const pairs = new Map<string, number>()
  const neighbours = new Set<string>()
  let before = ''
  for (const { text } of lines) {
    if (text === '') continue
    counts.set(text, (counts.get(text) ?? 0) + 1)
    pairs.set(`${before}\n${text}`, (pairs.get(`${before}\n${text}`) ?? 0) + 1)
    before = text
    const family = familyOf(text)
    families.set(family, (families.get(family) ?? new Set()).add(text))
    addNeighbours(text, counts.size === 1 ? 2 : 3, neighbours)
  }
  const count = (line: string): number => counts.get(line) ?? 0
  const isOneOfFamily = (line: string): boolean => (families.get(familyOf(line))?.size ?? 0) > 1
  return {
    count,
    isOneOfFamily,
    countPair: (first, second) => pairs.get(`${first}\n${second}`) ?? 0,
    isRepeated: (line) => count(line) > 1 || isOneOfFamily(line),
    areNeighbours: (first, second) => neighbours.has(`${stem(first)} ${stem(second)}`),
  }
}

/** The line without its numbers and its last letter. */
function familyOf(line: string): string {
  if (line.length > 60) return line
  return line
    .toLowerCase()
    .replace(/\d+/gu, '#')
    .replace(/#[a-z]$/u, '#')
    .replace(/ [a-z]$/u, ' #')
}

/** Of the first line, the title, two words do; a label of two words proves nothing about another label. */
function addNeighbours(text: string, fewest: number, neighbours: Set<string>): void {
  const words = text.split(/[^\p{L}\p{N}’'-]+/u).filter((word) => word !== '')
  for (let i = 1; i < words.length && words.length >= fewest; i++) {
    neighbours.add(`${stem(words[i - 1] ?? '')} ${stem(words[i] ?? '')}`)
  }
}

/** Small letters, singular. */
function stem(word: string): string {
  return word.toLowerCase().replace(/(?<=\w{2})s$/u, '')
}
