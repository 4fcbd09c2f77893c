import type { ImportedPage } from '#shared/model/document.ts'
import type { ImportWarning } from '#shared/model/library.ts'
import type { CleanText } from './clean-text.ts'
import type { PageDraft } from './page-draft.ts'
import { splitLong } from './split-long.ts'

/**
 * Gives pages their text and a number of their own: the file's where all of those differ, else 1, 2, 3 … A page
 * that is too long becomes several. The warnings name pages by the numbers given here.
 */
export function numberPages(
  drafts: readonly PageDraft[],
  { lines, damagedLines }: CleanText,
): { pages: ImportedPage[]; warnings: ImportWarning[] } {
  const pages: ImportedPage[] = []
  const warnings: ImportWarning[] = []
  const texts = drafts.map(({ from, to }) => splitLong(lines.slice(from, to).join('\n')))
  const keep = areNumbered(drafts) && texts.every((parts) => parts.length === 1)
  let moved = 0
  drafts.forEach((draft, i) => {
    const parts = texts[i] ?? []
    const number = keep ? (draft.number ?? 0) : pages.length + 1
    if (draft.number !== null && draft.number !== number) moved++
    parts.forEach((text, part) => pages.push({ number: number + part, text }))
    if (parts.length > 1)
      warnings.push({ code: 'long-page-split', page: number, detail: String(parts.length) })
    if (!draft.ended) warnings.push({ code: 'page-end-missing', page: number, detail: '' })
    const damaged = countDamaged(draft, damagedLines)
    if (damaged > 0) warnings.push({ code: 'text-partly-repaired', page: number, detail: String(damaged) })
  })
  if (moved > 0) {
    warnings.push({ code: 'page-numbers-reassigned', page: null, detail: String(pages.length) })
  }
  return { pages, warnings }
}

/** Whether every page has a number, from 1 on, that no other page has. */
function areNumbered(drafts: readonly PageDraft[]): boolean {
  const numbers = new Set(drafts.map(({ number }) => number))
  return numbers.size === drafts.length && !numbers.has(null) && !numbers.has(0)
}

function countDamaged({ from, to }: PageDraft, damagedLines: ReadonlySet<number>): number {
  let count = 0
  for (let line = from; line < to; line++) if (damagedLines.has(line)) count++
  return count
}
