import type { TranslatedSentence } from '#shared/model/study.ts'
import type { ReadSection } from './read-result.ts'

/** Reads the two-column table and the `> 注：…` remarks under it. */
export function readTranslation(lines: readonly string[]): ReadSection {
  const sentences: TranslatedSentence[] = []
  const notes: string[] = []
  const unplaced: string[] = []
  let rows = 0
  for (const line of lines) {
    const text = line.trim()
    const note = /^>\s*注[:：]\s*(.+)$/u.exec(text)
    if (text === '') continue
    if (note) {
      notes.push(note[1] ?? '')
      continue
    }
    const cells = readRow(text)
    if (!cells) {
      unplaced.push(line)
      continue
    }
    rows++
    const isHead = rows === 1 && /^english$/i.test(cells[0] ?? '')
    const isRule = cells.every((c) => /^:?-{3,}:?$/.test(c))
    if (isHead || isRule) continue
    if (cells.length === 2) sentences.push({ en: cells[0] ?? '', zh: cells[1] ?? '' })
    else unplaced.push(line)
  }
  return { sections: { translation: { sentences, notes } }, unplaced }
}

/** The cells of a table row; `\|` is a bar inside a cell. Null when the line is no row. */
function readRow(line: string): string[] | null {
  if (!line.startsWith('|') || !line.endsWith('|') || line.length < 2) return null
  return line
    .slice(1, -1)
    .split(/(?<!\\)\|/)
    .map((cell) => cell.trim().replace(/\\\|/g, '|'))
}
