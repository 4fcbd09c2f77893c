import type { Abbreviation, Keyword, SectionName, StudySections } from '#shared/model/study.ts'
import type { ReadSection } from './read-result.ts'
import { readTranslation } from './read-translation.ts'

/** One `- head` bullet with the indented bullets under it. */
interface Entry {
  readonly head: string
  readonly details: string[]
}

/** Reads the lines under one section's heading. */
export function readSection(name: SectionName, lines: readonly string[]): ReadSection {
  switch (name) {
    case 'translation':
      return readTranslation(lines)
    case 'abbreviations':
      return readEntries(lines, (entries, unplaced) => ({
        abbreviations: keep(entries, readAbbreviation, unplaced),
      }))
    case 'keywords':
      return readEntries(lines, (entries, unplaced) => ({ keywords: keep(entries, readKeyword, unplaced) }))
    case 'quick':
      return readQuick(lines)
    case 'plain':
      return { sections: { plain: paragraphs(lines) }, unplaced: [] }
    case 'beginner':
      return { sections: { beginner: paragraphs(lines) }, unplaced: [] }
    case 'summary':
      return readSummary(lines)
    case 'mnemonic':
      return readMnemonic(lines)
  }
}

function readEntries(
  lines: readonly string[],
  build: (entries: readonly Entry[], unplaced: string[]) => StudySections,
): ReadSection {
  const entries: Entry[] = []
  const unplaced: string[] = []
  for (const line of lines) {
    const top = /^[-*•]\s+(.*)$/u.exec(line)
    const detail = /^\s+[-*•]\s+(.*)$/u.exec(line)
    const last = entries.at(-1)
    if (top) entries.push({ head: (top[1] ?? '').trim(), details: [] })
    else if (detail && last) last.details.push((detail[1] ?? '').trim())
    else if (line.trim() !== '') unplaced.push(line)
  }
  return { sections: build(entries, unplaced), unplaced }
}

function keep<T>(entries: readonly Entry[], read: (entry: Entry) => T | null, unplaced: string[]): T[] {
  const kept: T[] = []
  for (const entry of entries) {
    const value = read(entry)
    if (value === null) unplaced.push(`- ${entry.head}`, ...entry.details.map((d) => `  - ${d}`))
    else kept.push(value)
  }
  return kept
}

/** `**ECS**（读作 E-C-S）— Elastic Container Service — 弹性容器服务` with the explanation in the details. */
function readAbbreviation(entry: Entry): Abbreviation | null {
  const head = /^\*\*(.+?)\*\*(?:（读作\s*([^）]+)）)?\s*[—–-]+\s*(.+?)\s+[—–]+\s+(.+)$/u.exec(entry.head)
  if (!head) return null
  const [, abbr = '', spoken = '', full = '', zh = ''] = head
  return { abbr, spoken: spoken.trim(), full, zh: zh.trim(), explanation: entry.details.join('\n') }
}

/** `**provision** *v.* 准备、调配` with explanations and `例：English — 中文` in the details. */
function readKeyword(entry: Entry): Keyword | null {
  const head = /^\*\*(.+?)\*\*\s*(?:\*([^*]+)\*)?\s*(.+)$/u.exec(entry.head)
  if (!head) return null
  const [, term = '', partOfSpeech = '', zh = ''] = head
  const examples: { en: string; zh: string }[] = []
  const explanation: string[] = []
  for (const detail of entry.details) {
    const example = /^例[:：]\s*(.+?)\s+[—–]+\s+(.+)$/u.exec(detail)
    if (example) examples.push({ en: example[1] ?? '', zh: example[2] ?? '' })
    else explanation.push(detail)
  }
  return {
    term,
    partOfSpeech: partOfSpeech.trim(),
    zh: zh.trim(),
    explanation: explanation.join('\n'),
    examples,
  }
}

function readQuick(lines: readonly string[]): ReadSection {
  let point = ''
  let keywords: string[] = []
  const hints: string[] = []
  const unplaced: string[] = []
  for (const line of lines) {
    const item =
      /^(?:[-*•]\s+)?(🔑|📌|🎯)?\s*\**\s*(本页重点|关键词|学习提示)?\s*\**\s*[:：]?\s*\**\s*(.*)$/u.exec(
        line.trim(),
      )
    const text = (item?.[3] ?? '').trim()
    if (line.trim() === '') continue
    if (item?.[1] === '🔑' || item?.[2] === '本页重点') point = text
    else if (item?.[1] === '📌' || item?.[2] === '关键词')
      keywords = text.split(/\s*[·、,，]\s*/u).filter((k) => k !== '')
    else if (item?.[1] === '🎯' || item?.[2] === '学习提示') hints.push(text)
    else unplaced.push(line)
  }
  return { sections: { quick: { point, keywords, hints } }, unplaced }
}

function readSummary(lines: readonly string[]): ReadSection {
  const summary: string[] = []
  const unplaced: string[] = []
  for (const line of lines) {
    const item = /^\s*(?:\d{1,2}[.、．)]|[-*•])\s*(.+)$/u.exec(line)
    if (item) summary.push((item[1] ?? '').trim())
    else if (line.trim() !== '') unplaced.push(line)
  }
  return { sections: { summary }, unplaced }
}

function readMnemonic(lines: readonly string[]): ReadSection {
  const verse: string[] = []
  const decoded: string[] = []
  for (const line of lines) {
    const quoted = /^>\s?(.*)$/u.exec(line)
    if (quoted) {
      const text = (quoted[1] ?? '').replace(/\*\*/g, '').trim()
      if (text !== '') verse.push(text)
    } else if (line.trim() !== '') {
      decoded.push(line.trim().replace(/^（(.*)）$/u, '$1'))
    }
  }
  return { sections: { mnemonic: { lines: verse, decoded: decoded.join('\n') } }, unplaced: [] }
}

/** Paragraphs are parted by empty lines; the lines of one paragraph are joined as Chinese is, without a space. */
function paragraphs(lines: readonly string[]): string[] {
  return lines
    .join('\n')
    .split(/\n\s*\n/)
    .map((p) => p.trim().replace(/(\S)\n(\S)/gu, joinLines))
    .filter((p) => p !== '')
}

function joinLines(_match: string, before: string, after: string): string {
  const latin = /[\x21-\x7e]/
  return latin.test(before) && latin.test(after) ? `${before} ${after}` : before + after
}
