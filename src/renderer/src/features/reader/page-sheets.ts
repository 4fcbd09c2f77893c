import type { Group } from '#renderer/stores/page-outline.ts'

/** A group as it stands on its page. What grows a page counts its parts: blocks, or all labels of a group as one. */
interface PlacedGroup {
  readonly group: Group
  /** Its place on the page. */
  readonly place: number
  /** How many parts of the page stand before it. */
  readonly first: number
}

/** Neighbouring groups of a page that the browser skips as one while they are off screen. */
export interface Sheet {
  /** The place of its first group on the page. */
  readonly place: number
  readonly groups: readonly PlacedGroup[]
  /** How many parts of the page stand before it. */
  readonly first: number
  /** How many sentences it shows. */
  readonly rows: number
}

/** Some three screenfuls: there are few of them even on a long page, and few parts in each that comes into sight. */
const SHEET_ROWS = 40

/** So many letters fill a line, or more. */
const LINE_LETTERS = 90
/** So many labels stand side by side, or fewer. */
const LABELS_BESIDE = 8

/** How many sentences each part of a group shows: a label stands there once, however often the page repeats it. */
function rowsOf(group: Group): readonly number[] {
  if (group.kind !== 'labels') return group.blocks.map(({ sentences }) => sentences.length)
  return [group.labels.reduce((sum, { block }) => sum + block.sentences.length, 0)]
}

/** How many lines of text each part of a group has, at the least. */
export function linesOf(group: Group): readonly number[] {
  if (group.kind === 'labels') return [Math.ceil(group.labels.length / LABELS_BESIDE)]
  return group.blocks.map(({ sentences }) =>
    sentences.reduce((sum, { text }) => sum + Math.ceil(text.length / LINE_LETTERS), 0),
  )
}

/** All groups of a page in their order, cut into sheets. */
export function cutSheets(groups: readonly Group[]): readonly Sheet[] {
  const sheets: { place: number; groups: PlacedGroup[]; first: number; rows: number }[] = []
  let first = 0
  groups.forEach((group, place) => {
    const rows = rowsOf(group)
    const sum = rows.reduce((all, each) => all + each, 0)
    const open = sheets.at(-1)
    if (!open || open.rows >= SHEET_ROWS) {
      sheets.push({ place, groups: [{ group, place, first }], first, rows: sum })
    } else {
      open.groups.push({ group, place, first })
      open.rows += sum
    }
    first += rows.length
  })
  return sheets
}
