import { formatPage } from './format.ts'

/** A title stands at the top; reading further only costs time on a page of a megabyte. In UTF-16 units. */
const TOP = 2000

/** The title that `formatPage` gives a page, found from its first lines. */
export function pageTitle(text: string): string {
  return formatPage(top(text)).title
}

function top(text: string): string {
  if (text.length <= TOP) return text
  const lineEnd = text.lastIndexOf('\n', TOP)
  return text.slice(0, lineEnd > 0 ? lineEnd : TOP)
}
