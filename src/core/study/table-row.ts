import { split, trim, type Slice } from './slice.ts'

/** What a backslash may stand before inside a table's cell. */
export const CELL_SIGNS = '|'

/** The cells of a table row between its outer bars; `\|` is a bar inside a cell. Null when the line is no row. */
export function readRow(line: Slice): Slice[] | null {
  const row = trim(line)
  const { text } = row
  if (!text.startsWith('|') || !text.endsWith('|') || text.length < 2) return null
  return split(row, /(?<!\\)\|/gu)
    .slice(1, -1)
    .map(trim)
}

/** A row that only parts a table's head from its body. */
export function isRuleRow(cells: readonly Slice[]): boolean {
  return cells.length > 0 && cells.every((cell) => /^:?-{2,}:?$/.test(cell.text))
}
