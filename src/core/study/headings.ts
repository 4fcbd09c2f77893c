import type { SectionName } from '#shared/model/study.ts'

/** The ten sections in their fixed order, with the titles a heading may carry. 1 and 2 have no name: the app computes them. */
const TITLES: readonly { number: number; name: SectionName | null; zh: string; en: string }[] = [
  { number: 1, name: null, zh: '格式化原文', en: 'formatted original' },
  { number: 2, name: null, zh: '逐句音标', en: 'pronunciation' },
  { number: 3, name: 'translation', zh: '中文翻译', en: 'translation' },
  { number: 4, name: 'abbreviations', zh: '缩写详解', en: 'abbreviations' },
  { number: 5, name: 'keywords', zh: '英语关键词详解', en: 'key words' },
  { number: 6, name: 'quick', zh: '速览版', en: 'quick view' },
  { number: 7, name: 'plain', zh: '通俗解释', en: 'plain explanation' },
  { number: 8, name: 'beginner', zh: '小白解释', en: 'beginner explanation' },
  { number: 9, name: 'summary', zh: '小结', en: 'summary' },
  { number: 10, name: 'mnemonic', zh: '记忆口诀', en: 'mnemonic' },
]

export interface SectionHeading {
  readonly number: number
  /** Null for sections 1 and 2, which are computed and never stored. */
  readonly name: SectionName | null
}

/** Reads a level-2 heading such as `## 3. 中文翻译` or `## Summary`; null when it names no section. */
export function readSectionHeading(line: string): SectionHeading | null {
  const heading = /^##\s+(?:(\d{1,2})[.、．]\s*)?(.*?)\s*$/u.exec(line)
  if (!heading) return null
  const title = (heading[2] ?? '').toLowerCase()
  const found =
    TITLES.find((t) => title.startsWith(t.zh) || title.startsWith(t.en)) ??
    TITLES.find((t) => String(t.number) === heading[1])
  return found ? { number: found.number, name: found.name } : null
}

/** The heading of a section as the layout writes it: `## 3. 中文翻译`. */
export function headingOf(section: SectionName): string {
  const title = TITLES.find((t) => t.name === section)
  if (!title) throw new Error(`no title for ${section}`)
  return `## ${title.number}. ${title.zh}`
}

/** The name of the section with a number from 1 to 10; null for 1 and 2, which are never stored. */
export function nameOfSection(number: number): SectionName | null {
  return TITLES.find((t) => t.number === number)?.name ?? null
}
