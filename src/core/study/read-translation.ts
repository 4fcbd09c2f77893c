import type { TranslatedSentence } from '#shared/model/study.ts'
import type { Ledger } from './ledger.ts'
import type { ReadSection } from './read-result.ts'
import { isBlank, match, trim, type Slice } from './slice.ts'
import { CELL_SIGNS, isRuleRow, readRow } from './table-row.ts'

/** A remark on the original: `> 注：…`. */
const NOTE = /^>\s*注[:：]\s*(\S.*)$/dsu

/** Reads the two-column table and the remarks under it. */
export function readTranslation(lines: readonly Slice[], ledger: Ledger): ReadSection {
  const sentences: TranslatedSentence[] = []
  const notes: string[] = []
  const unplaced: Slice[] = []
  let rows = 0
  for (const line of lines) {
    if (isBlank(line)) continue
    const note = match(trim(line), NOTE)?.[1]
    const cells = readRow(line)
    if (note) notes.push(ledger.take(note))
    else if (cells) {
      rows++
      const isHead = rows === 1 && /^english$/i.test(cells[0]?.text ?? '')
      if (isHead || (rows === 2 && isRuleRow(cells))) continue
      const [en, zh] = cells
      if (cells.length === 2 && rows > 1) {
        sentences.push({ en: ledger.takeEscaped(en, CELL_SIGNS), zh: ledger.takeEscaped(zh, CELL_SIGNS) })
      } else unplaced.push(line)
    } else unplaced.push(line)
  }
  return { sections: { translation: { sentences, notes } }, unplaced }
}
