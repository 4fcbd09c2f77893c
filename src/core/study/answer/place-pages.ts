import { foldTitle } from './fold-title.ts'
import type { KnownPage } from './outline.ts'

interface Placed {
  readonly number: number | null
  readonly title: string
}

/**
 * Which page of a document each page of an answer is about, by number; null where that cannot be told. A number that
 * was asked for is believed. Any other number is believed unless the title is that of just one page, and that another:
 * chatbots count the pages of an answer from 1.
 */
export function placePages(
  answer: readonly Placed[],
  document: readonly KnownPage[],
  asked: readonly number[],
): readonly (number | null)[] {
  const byTitle = new Map<string, number | null>()
  for (const { number, title } of document) {
    const folded = foldTitle(title)
    byTitle.set(folded, byTitle.has(folded) ? null : number) // two pages with one title: it tells nothing
  }
  const numbers = new Set(document.map(({ number }) => number))
  return answer.map(({ number, title }) => {
    if (number !== null && asked.includes(number)) return number
    const titled = title === '' ? null : (byTitle.get(foldTitle(title)) ?? null)
    if (titled !== null) return titled
    return number !== null && numbers.has(number) ? number : null
  })
}
