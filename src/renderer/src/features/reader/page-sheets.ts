import type { Group } from '#renderer/stores/page-outline.ts'

/** Neighbouring groups of a page that the browser skips as one while they are off screen. */
export interface Sheet {
  /** The place of its first group on the page. */
  readonly first: number
  readonly groups: readonly Group[]
  /** How many sentences it shows. */
  readonly rows: number
}

/** Some four screenfuls: there are few of them even on a long page, and few parts in each that comes into sight. */
const SHEET_ROWS = 60

/** How many sentences a group shows: a label stands there once, however often the page repeats it. */
export function rowsOf(group: Group): number {
  const blocks = group.kind === 'labels' ? group.labels.map(({ block }) => block) : group.blocks
  return blocks.reduce((sum, { sentences }) => sum + sentences.length, 0)
}

/** All groups of a page in their order, cut into sheets. */
export function cutSheets(groups: readonly Group[]): readonly Sheet[] {
  const sheets: { first: number; groups: Group[]; rows: number }[] = []
  groups.forEach((group, place) => {
    const open = sheets.at(-1)
    if (!open || open.rows >= SHEET_ROWS) sheets.push({ first: place, groups: [group], rows: rowsOf(group) })
    else {
      open.groups.push(group)
      open.rows += rowsOf(group)
    }
  })
  return sheets
}
