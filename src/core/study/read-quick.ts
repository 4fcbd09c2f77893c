import type { Ledger } from './ledger.ts'
import type { ReadSection } from './read-result.ts'
import { cut, isBlank, match, split, trim, type Slice } from './slice.ts'

export type QuickPart = 'point' | 'keywords' | 'hints'

const PARTS: readonly { part: QuickPart; emoji: string; names: string }[] = [
  {
    part: 'point',
    emoji: '🔑',
    names: '本页重点|一句话总结|一句话重点|核心要点|重点|key points?|main (?:point|idea)|core idea',
  },
  { part: 'keywords', emoji: '📌', names: '核心关键词|关键词汇?|核心术语|key ?words|key terms' },
  {
    part: 'hints',
    emoji: '🎯',
    names: '学习提示|考试提示|考试重点|考试考点|考点提示|考点|study tips?|exam (?:tips?|focus|hints?)',
  },
]

const LABELS = PARTS.map(({ part, emoji, names }) => {
  const name = String.raw`(?:${names})(?:\s*[（(][^（）()]{0,30}[）)])?`
  const label = String.raw`${emoji}\s*${name}|${emoji}|${name}`
  return {
    part,
    // With the colon inside the bold, with the bold before the colon, and without bold. A bare name needs its colon.
    pattern: new RegExp(
      String.raw`^(?:${emoji}\s*)?(?:\*\*\s*(?:${label})\s*[:：]?\s*\*\*\s*[:：]?|${emoji}\s*(?:${name})?\s*[:：]?|${name}\s*[:：])`,
      'iu',
    ),
  }
})

/** What a backslash may stand before inside a key word. */
export const TERM_SIGNS = '·、,，'

export interface QuickLine {
  readonly part: QuickPart
  readonly text: Slice
}

/** Reads `🔑 本页重点：…`, `**关键词**：…` and their like. Null when the line carries no such label. */
export function readQuickLabel(line: Slice): QuickLine | null {
  const text = trim(line)
  for (const { part, pattern } of LABELS) {
    const label = pattern.exec(text.text)
    if (label) return { part, text: trim(cut(text, label[0].length)) }
  }
  return null
}

/** The terms of a line such as `ECS · Task · Cluster`. */
export function splitTerms(text: Slice, ledger: Ledger): string[] {
  return split(text, /(?<!\\)[·、,，]/gu)
    .map((term) => ledger.takeEscaped(term, TERM_SIGNS))
    .filter((term) => term !== '')
}

export function readQuick(lines: readonly Slice[], ledger: Ledger): ReadSection {
  let point = ''
  const keywords: string[] = []
  const hints: string[] = []
  const unplaced: Slice[] = []
  for (const line of lines) {
    if (isBlank(line)) continue
    const read = readQuickLabel(match(line, /^\s*[-*•]\s+(.*)$/dsu)?.[1] ?? line)
    if (!read || (read.part === 'point' && point !== '')) {
      unplaced.push(line)
    } else if (read.part === 'point') {
      point = ledger.take(read.text)
    } else if (read.part === 'keywords') {
      keywords.push(...splitTerms(read.text, ledger))
    } else if (read.text.text !== '') {
      hints.push(ledger.take(read.text))
    }
  }
  return { sections: { quick: { point, keywords, hints } }, unplaced }
}
