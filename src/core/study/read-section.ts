import type { SectionName, StudySections } from '#shared/model/study.ts'
import { readAbbreviation, readKeyword, type Entry } from './entries.ts'
import type { Ledger } from './ledger.ts'
import { readParagraphs } from './paragraphs.ts'
import { readQuick } from './read-quick.ts'
import type { ReadSection } from './read-result.ts'
import { readTranslation } from './read-translation.ts'
import { isLiteral, takeLiteral } from './literal.ts'
import { isBlank, match, type Slice } from './slice.ts'

/** Reads the lines under one section's heading. What it takes over, it tells the ledger. */
export function readSection(name: SectionName, lines: readonly Slice[], ledger: Ledger): ReadSection {
  switch (name) {
    case 'translation':
      return readTranslation(lines, ledger)
    case 'abbreviations':
      return readEntries(lines, (entry) => readAbbreviation(entry, ledger), 'abbreviations')
    case 'keywords':
      return readEntries(lines, (entry) => readKeyword(entry, ledger), 'keywords')
    case 'quick':
      return readQuick(lines, ledger)
    case 'plain':
      return { sections: { plain: readParagraphs(lines, ledger) }, unplaced: [] }
    case 'beginner':
      return { sections: { beginner: readParagraphs(lines, ledger) }, unplaced: [] }
    case 'summary':
      return readSummary(lines, ledger)
    case 'mnemonic':
      return readMnemonic(lines, ledger)
  }
}

function readEntries<T>(
  lines: readonly Slice[],
  read: (entry: Entry) => T | null,
  name: keyof StudySections,
): ReadSection {
  const entries: { head: Slice; details: Slice[]; lines: Slice[] }[] = []
  const unplaced: Slice[] = []
  for (const line of lines) {
    const head = match(line, /^[-*•]\s+(.*)$/dsu)?.[1]
    const detail = match(line, /^\s+[-*•]\s+(.*)$/dsu)?.[1]
    const last = entries.at(-1)
    if (head) entries.push({ head, details: [], lines: [line] })
    else if (detail && last) {
      last.details.push(detail)
      last.lines.push(line)
    } else if (!isBlank(line)) unplaced.push(line)
  }
  const values: T[] = []
  for (const entry of entries) {
    const value = read(entry)
    if (value === null) unplaced.push(...entry.lines)
    else values.push(value)
  }
  return { sections: { [name]: values }, unplaced }
}

function readSummary(lines: readonly Slice[], ledger: Ledger): ReadSection {
  const summary: string[] = []
  const unplaced: Slice[] = []
  for (const line of lines) {
    const item = match(line, /^\s*(?:\d{1,3}[.、．)](?!\d)\s*|[-*•]\s+)(\S.*)$/dsu)?.[1]
    if (item) summary.push(ledger.take(item))
    else if (!isBlank(line)) unplaced.push(line)
  }
  return { sections: { summary }, unplaced }
}

function readMnemonic(lines: readonly Slice[], ledger: Ledger): ReadSection {
  const verse: string[] = []
  const decoded: string[] = []
  for (const line of lines) {
    if (isBlank(line)) continue
    const quoted = match(line, /^>\s?(.*)$/dsu)?.[1]
    if (quoted) {
      const bold = isLiteral(quoted) ? null : match(quoted, /^\s*\*\*([^*]+)\*\*\s*$/dsu)?.[1]
      const text = bold ? ledger.take(bold) : takeLiteral(quoted, ledger)
      if (text !== '') verse.push(text)
    } else {
      const inner = match(line, /^\s*（(.*)）\s*$/dsu)?.[1]
      const text = ledger.take(inner ?? line)
      if (text !== '') decoded.push(text)
    }
  }
  return { sections: { mnemonic: { lines: verse, decoded: decoded.join('\n') } }, unplaced: [] }
}
