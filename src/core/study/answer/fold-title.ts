/** A title with its case, dashes and white space made alike. */
export function foldTitle(title: string): string {
  return title.toLowerCase().replace(/[–—]/gu, '-').replace(/\s+/gu, ' ').trim()
}
