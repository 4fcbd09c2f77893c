import type { FormattedPage } from '#shared/model/document.ts'
import { SECTION_NAMES, type StudySections } from '#shared/model/study.ts'
import { findAbbreviations } from './find-abbreviations.ts'
import type { ParsedStudyPage } from './parse-page.ts'

/** What a page of a pack must keep to. Lengths are in Chinese characters. */
export const LIMITS = {
  quickView: 180, // what can be read in 30 seconds, at 360 characters a minute
  keywords: { min: 4, max: 12 },
  summary: { min: 2, max: 5 },
  explanation: 60,
  hanShare: 0.35,
} as const

const PLACEHOLDERS = /TODO|FIXME|TBD|lorem ipsum|待补|待写|此处省略|（略）|xxx|占位/iu

export interface PackProblem {
  readonly section: string
  readonly message: string
}

/** Checks one page's sections against the page they explain. An empty list means that nothing is wrong. */
export function checkStudyPage(parsed: ParsedStudyPage, page: FormattedPage): PackProblem[] {
  const { sections } = parsed
  const problems: PackProblem[] = []
  const report = (section: string, message: string): void => {
    problems.push({ section, message })
  }
  for (const name of SECTION_NAMES) if (!sections[name]) report(name, 'the section is missing')
  for (const line of parsed.unplaced) report('layout', `a line that fits nowhere: ${line}`)
  checkTranslation(sections, page, report)
  checkAbbreviations(sections, page, report)
  checkCounts(sections, report)
  checkLanguage(sections, report)
  return problems
}

type Report = (section: string, message: string) => void

/** The texts of a page that need a translation: every sentence, and each diagram label once. */
export function textsToTranslate(page: FormattedPage): string[] {
  return textsOf(page).filter((text) => /[\p{L}\p{N}]/u.test(text))
}

function textsOf(page: FormattedPage): string[] {
  const texts = page.blocks.flatMap((block) =>
    block.kind === 'label' ? [block.text] : block.sentences.map((s) => s.text),
  )
  return [...new Set(texts)]
}

function checkTranslation(sections: StudySections, page: FormattedPage, report: Report): void {
  const rows = new Map((sections.translation?.sentences ?? []).map((s) => [fold(s.en), s.zh]))
  const wanted = new Map(textsToTranslate(page).map((t) => [fold(t), t]))
  for (const [key, text] of wanted) if (!rows.has(key)) report('translation', `not translated: ${text}`)
  const said = new Set(textsOf(page).map(fold))
  for (const [key, zh] of rows) {
    if (!said.has(key)) report('translation', `translates what the page does not say: ${key}`)
    if (zh.trim() === '') report('translation', `an empty translation: ${key}`)
  }
}

function checkAbbreviations(sections: StudySections, page: FormattedPage, report: Report): void {
  const explained = new Set((sections.abbreviations ?? []).map((a) => a.abbr))
  for (const abbr of findAbbreviations(page)) {
    if (!explained.has(abbr)) report('abbreviations', `not explained: ${abbr}`)
  }
  for (const a of sections.abbreviations ?? []) {
    if (a.explanation === '') report('abbreviations', `${a.abbr} has no explanation`)
  }
}

function checkCounts(sections: StudySections, report: Report): void {
  const keywords = sections.keywords?.length ?? 0
  if (keywords < LIMITS.keywords.min || keywords > LIMITS.keywords.max) {
    report('keywords', `${keywords} key words; ${LIMITS.keywords.min}–${LIMITS.keywords.max} are wanted`)
  }
  for (const k of sections.keywords ?? [])
    if (k.examples.length === 0) report('keywords', `${k.term} has no example`)
  const summary = sections.summary?.length ?? 0
  if (summary < LIMITS.summary.min || summary > LIMITS.summary.max)
    report('summary', `${summary} points; 2–5 are wanted`)
  const { quick, mnemonic } = sections
  if (quick) {
    const length = countHan([quick.point, ...quick.keywords, ...quick.hints].join(''))
    if (length > LIMITS.quickView)
      report('quick', `${length} characters; at most ${LIMITS.quickView} can be read in 30 s`)
    if (quick.point === '' || quick.keywords.length === 0 || quick.hints.length === 0)
      report('quick', 'a part is missing')
  }
  if (mnemonic && (mnemonic.lines.length < 2 || mnemonic.decoded === '')) {
    report('mnemonic', 'two lines of verse and a line that decodes them are wanted')
  }
}

function checkLanguage(sections: StudySections, report: Report): void {
  const prose: [string, readonly string[]][] = [
    ['plain', sections.plain ?? []],
    ['beginner', sections.beginner ?? []],
  ]
  for (const [name, paragraphs] of prose) {
    const text = paragraphs.join('')
    if (countHan(text) < LIMITS.explanation)
      report(name, `shorter than ${LIMITS.explanation} Chinese characters`)
    if (countHan(text) < text.replace(/\s/g, '').length * LIMITS.hanShare) report(name, 'mostly not Chinese')
  }
  const everything = JSON.stringify(sections)
  const placeholder = PLACEHOLDERS.exec(everything)
  if (placeholder) report('layout', `a placeholder: ${placeholder[0]}`)
}

function fold(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** How many Chinese characters a text has. */
export function countHan(text: string): number {
  return text.match(/\p{Script=Han}/gu)?.length ?? 0
}
