/** Where a link in a note leads: a page by its number, and a sentence on it by its number, both from 1. */
export interface PageLink {
  readonly page: number
  readonly sentence: number | null
}

const LINK = /\[\[([1-9]\d{0,6})(?:#([1-9]\d{0,6}))?\]\]/uy

/** The link that begins at `at` (`[[8]]`, `[[8#3]]`) and how long it is; null where there is none. */
export function pageLinkAt(text: string, at: number): (PageLink & { readonly length: number }) | null {
  LINK.lastIndex = at
  const found = LINK.exec(text)
  if (!found) return null
  const [whole, page, sentence] = found
  return {
    page: Number(page),
    sentence: sentence === undefined ? null : Number(sentence),
    length: whole.length,
  }
}

export function writePageLink({ page, sentence }: PageLink): string {
  return sentence === null ? `[[${page}]]` : `[[${page}#${sentence}]]`
}
