/** A page as it is found in a file: a stretch of lines, from 0, half open. */
export interface PageDraft {
  /** The number the file gives the page; null where it gives none. */
  readonly number: number | null
  readonly from: number
  readonly to: number
  /** The file marks where the page ends, or how it ends is not marked at all. */
  readonly ended: boolean
}

/** Without the blank lines around it. */
export function trimDraft(draft: PageDraft, lines: readonly string[]): PageDraft {
  let { from, to } = draft
  while (from < to && lines[from]?.trim() === '') from++
  while (to > from && lines[to - 1]?.trim() === '') to--
  return { ...draft, from, to }
}

export function isEmptyDraft({ from, to }: PageDraft): boolean {
  return from >= to
}
