import { isBlank, type Slice } from '../slice.ts'
import type { Table, TableRow } from './tables.ts'

/** What a column's name may look like, for each field; the first that fits wins. */
export type ColumnNames<Field extends string> = readonly (readonly [Field, RegExp])[]

/** The cells of each field of a row, in the row's order; cells of columns that are not known are `other`. */
type Fields<Field extends string> = ReadonlyMap<Field | 'other', readonly Slice[]>

/**
 * Names a table's columns by its first row. Null when no column is named `key`: the first row is then text as the
 * others. With `unplaced`, rows without a key go there.
 */
export function nameColumns<Field extends string>(
  table: Table,
  names: ColumnNames<Field>,
  key: Field,
  unplaced?: Slice[],
): Fields<Field>[] | null {
  const [head, ...rows] = table.rows
  const columns = (head?.cells ?? []).map((cell) => nameOf(cell, names))
  if (!columns.includes(key)) return null
  const named: Fields<Field>[] = []
  for (const row of rows) {
    const cells = new Map<Field | 'other', Slice[]>()
    row.cells.forEach((cell, index) => {
      addCell(cells, columns[index] ?? 'other', cell)
    })
    if (unplaced && !cells.get(key)?.some((cell) => !isBlank(cell))) unplaced.push(row.line)
    else named.push(cells)
  }
  return named
}

/** The rows that begin with something; the others go to `unplaced`. */
export function keyedRows(table: Table, unplaced: Slice[]): TableRow[] {
  return table.rows.filter((row) => {
    const keyed = row.cells[0] !== undefined && !isBlank(row.cells[0])
    if (!keyed) unplaced.push(row.line)
    return keyed
  })
}

export function addCell<Field>(cells: Map<Field, Slice[]>, field: Field, cell: Slice): void {
  const of = cells.get(field)
  if (of) of.push(cell)
  else cells.set(field, [cell])
}

function nameOf<Field extends string>(cell: Slice, names: ColumnNames<Field>): Field | 'other' {
  const text = cell.text.replace(/\*\*|`|\p{Extended_Pictographic}|\ufe0f/gu, '').trim()
  if (text.length > 40) return 'other'
  return names.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
}
