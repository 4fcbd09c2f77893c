/** Where a link in a note leads: a page by its number, and a sentence on it by its number, both from 1. */
export interface PageLink {
  readonly page: number
  readonly sentence: number | null
}

const LINK = /\[\[([1-9]\d{0,6})(?:#([1-9]\d{0,6}))?\]\]/uy
const LINKS = new RegExp(LINK.source, 'gu')

/** The link that begins at `at` (`[[8]]`, `[[8#3]]`) and how long it is; null where there is none. */
export function pageLinkAt(text: string, at: number): (PageLink & { readonly length: number }) | null {
  LINK.lastIndex = at
  const found = LINK.exec(text)
  if (!found) return null
  const [whole, page, sentence] = found
  return { ...linkOf(page, sentence), length: whole.length }
}

/** The text with what `nameOf` calls each of its links in the link's place. */
export function namePageLinks(text: string, nameOf: (link: PageLink) => string): string {
  return text.replace(LINKS, (_, page: string, sentence?: string) => nameOf(linkOf(page, sentence)))
}

function linkOf(page: string | undefined, sentence: string | undefined): PageLink {
  return { page: Number(page), sentence: sentence === undefined ? null : Number(sentence) }
}

export function writePageLink({ page, sentence }: PageLink): string {
  return sentence === null ? `[[${page}]]` : `[[${page}#${sentence}]]`
}
