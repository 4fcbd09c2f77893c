import { isBlank, split, trim, type Slice } from '../slice.ts'
import { isRuleRow } from '../table-row.ts'

export interface Table {
  readonly rows: readonly TableRow[]
}

export interface TableRow {
  readonly line: Slice
  readonly cells: readonly Slice[]
}

/** The lines of a section in order: tables, and runs of lines that belong to none. */
export type Block = { readonly table: Table } | { readonly lines: readonly Slice[] }

/** Finds tables drawn with bars (with or without outer ones) and columns parted by tabs. */
export function findTables(lines: readonly Slice[]): Block[] {
  const blocks: Block[] = []
  let loose: Slice[] = []
  for (let at = 0; at < lines.length;) {
    const rows = readTableAt(lines, at)
    if (rows.length === 0) {
      const line = lines[at]
      if (line) loose.push(line)
      at++
      continue
    }
    if (loose.length > 0) blocks.push({ lines: loose })
    loose = []
    blocks.push({ table: { rows: rows.filter((row) => !isRuleRow(row.cells)) } })
    at += rows.length
  }
  if (loose.length > 0) blocks.push({ lines: loose })
  return blocks
}

function readTableAt(lines: readonly Slice[], at: number): TableRow[] {
  const [line, next] = [lines[at], lines[at + 1]]
  if (!line || isBlank(line)) return []
  if (readBars(line, true)) return readWhile(lines, at, (row) => readBars(row, true))
  const head = readBars(line, false)
  const rule = next && readBars(next, false)
  if (head && rule && rule.length === head.length && isRuleRow(rule)) {
    return readWhile(lines, at, (row) => readBars(row, false))
  }
  const columns = readTabs(line)?.length
  if (columns !== undefined && next && readTabs(next)?.length === columns) {
    return readWhile(lines, at, (row) => {
      const cells = readTabs(row)
      return cells?.length === columns ? cells : null
    })
  }
  return []
}

function readWhile(lines: readonly Slice[], from: number, read: (line: Slice) => Slice[] | null): TableRow[] {
  const rows: TableRow[] = []
  for (let at = from; at < lines.length; at++) {
    const line = lines[at]
    const cells = line && read(line)
    if (!line || !cells) break
    rows.push({ line, cells })
  }
  return rows
}

/** The cells between bars; with `outer` the row must begin with one. Quote marks before the row are no part of it. */
function readBars(line: Slice, outer: boolean): Slice[] | null {
  const quote = /^\s*(?:>\s?)+/u.exec(line.text)?.[0].length ?? 0
  const row = trim({ text: line.text.slice(quote), start: line.start + quote })
  const begins = /^[|｜]/u.test(row.text)
  if (outer && !begins) return null
  const cells = split(row, /(?<!\\)[|｜]/gu).map(trim)
  if (cells.length < (begins ? 3 : 2)) return null
  const ends = /(?<!\\)[|｜]$/u.test(row.text)
  return cells.slice(begins ? 1 : 0, ends ? -1 : undefined)
}

function readTabs(line: Slice): Slice[] | null {
  const row = trim(line)
  if (!row.text.includes('\t')) return null
  const cells = split(row, /\t/gu).map(trim)
  return cells.every((cell) => cell.text !== '') ? cells : null
}
