import type { TableFormat } from '#shared/model/review.ts'

/**
 * Rows as a file that spreadsheets open. CSV: every cell quoted, lines ended by CR LF, a mark that it is UTF-8. TSV: tabs
 * and line breaks inside a cell become spaces. A cell that a spreadsheet would take for a formula begins with an apostrophe.
 */
export function writeTable(rows: readonly (readonly string[])[], format: TableFormat): string {
  const plain = rows.map((row) => row.map(asText))
  if (format === 'tsv') {
    return plain.map((row) => `${row.map((cell) => cell.replace(/\s+/gu, ' ')).join('\t')}\n`).join('')
  }
  const quoted = plain.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','))
  return `\uFEFF${quoted.map((row) => `${row}\r\n`).join('')}`
}

function asText(cell: string): string {
  return /^[\s\uFEFF]*[=+\-@|]|^[\t\r]/u.test(cell) ? `'${cell}` : cell
}
