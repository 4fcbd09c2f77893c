import type { PageDraft } from './page-draft.ts'
import { isEmptyDraft, trimDraft } from './page-draft.ts'

/**
 * A prompt deck: pages wrapped in the prompt that was pasted into a chatbot for each of them. A heading
 * `### 第N-M页`, a fence, the prompt, then `🟩 第N页`, the page, `--- 第N页结束 ---`; a fence may hold several pages.
 */
type Mark =
  | { readonly kind: 'heading'; readonly number: number }
  | { readonly kind: 'start'; readonly number: number }
  | { readonly kind: 'end'; readonly number: number }
  | { readonly kind: 'fence' }

// Signs that may have lost bytes on the way: what is left of 页 or 🟩 is neither ASCII nor Chinese.
const REMNANT = '[^\\u0000-\\u007f\\s\\p{Script=Han}]'
const PAGE = `(?:页|頁|${REMNANT}{1,3})`
const SQUARE = `(?:\\p{Extended_Pictographic}\\ufe0f?|${REMNANT}{1,4})`
const HEADING = new RegExp(
  `^\\s*#{1,6}\\s*第\\s*(\\d{1,6})\\s*(?:[-–—~～至到]\\s*\\d{1,6}\\s*)?${PAGE}\\s*$`,
  'u',
)
const START = new RegExp(`^\\s*(?:${SQUARE}\\s*)?第\\s*(\\d{1,6})\\s*${PAGE}\\s*[:：]?\\s*$`, 'u')
const END = new RegExp(
  `^\\s*[-—–=]{2,}\\s*第\\s*(\\d{1,6})\\s*${PAGE}\\s*(?:[结結]\\S*|${REMNANT}\\S*)\\s*[-—–=]*\\s*$`,
  'u',
)
const SQUARED = new RegExp(`^\\s*${SQUARE}\\s*第\\s*\\d`, 'u')
const FENCE = /^\s*(?:`{3,}|~{3,})/u

/** The pages of a prompt deck, prompts left out; null where the lines are no such deck. */
export function readPromptDeck(lines: readonly string[]): PageDraft[] | null {
  const marks = lines.map(readMark)
  const kinds = new Set(marks.map((mark) => mark?.kind))
  const isDeck = kinds.has('heading')
    ? kinds.has('start') || kinds.has('fence')
    : kinds.has('start') && isMarkedAgain(lines, kinds)
  if (!isDeck) return null
  const pages: PageDraft[] = []
  let at = 0
  while (at < lines.length) {
    const mark = marks[at]
    if (mark?.kind === 'start') {
      const end = findEnd(marks, at, mark.number)
      pages.push(trimDraft({ number: mark.number, from: at + 1, to: end.line, ended: end.marked }, lines))
      at = end.line
    } else if (mark?.kind === 'heading' && !hasStart(marks, at + 1)) {
      const section = { from: at + 1, to: nextHeading(marks, at + 1) }
      const page = withoutPrompt(lines, marks, section.from, section.to)
      if (!isEmptyDraft(page)) pages.push({ ...page, number: mark.number })
      at = section.to
    } else at++
  }
  return pages
}

/** Without headings, a line `第3页` may be a page footer: an end mark or the green squares make sure. */
function isMarkedAgain(lines: readonly string[], kinds: ReadonlySet<string | undefined>): boolean {
  return kinds.has('end') || lines.filter((line) => SQUARED.test(line)).length > 1
}

function readMark(line: string): Mark | null {
  if (FENCE.test(line)) return { kind: 'fence' }
  if (!line.includes('第')) return null
  for (const [kind, pattern] of [
    ['heading', HEADING],
    ['end', END],
    ['start', START],
  ] as const) {
    const number = pattern.exec(line)?.[1]
    if (number !== undefined) return { kind, number: Number(number) }
  }
  return null
}

/** The end of the page that starts in line `at`: its own mark, else whatever comes first that cannot be in a page. */
function findEnd(
  marks: readonly (Mark | null)[],
  at: number,
  number: number,
): { line: number; marked: boolean } {
  let fence = -1
  for (let i = at + 1; i < marks.length; i++) {
    const mark = marks[i]
    if (mark?.kind === 'end') {
      // The end of another page closes this one only if no fence did.
      if (mark.number === number || fence < 0) return { line: i, marked: true }
      return { line: fence, marked: false }
    }
    if (mark?.kind === 'start' || mark?.kind === 'heading')
      return { line: fence < 0 ? i : fence, marked: false }
    if (mark?.kind === 'fence' && fence < 0) fence = i
  }
  return { line: fence < 0 ? marks.length : fence, marked: false }
}

function hasStart(marks: readonly (Mark | null)[], from: number): boolean {
  for (let i = from; i < marks.length; i++) {
    if (marks[i]?.kind === 'heading') return false
    if (marks[i]?.kind === 'start') return true
  }
  return false
}

function nextHeading(marks: readonly (Mark | null)[], from: number): number {
  const found = marks.findIndex((mark, i) => i >= from && mark?.kind === 'heading')
  return found < 0 ? marks.length : found
}

const HAN = /\p{Script=Han}/u

/** A page whose start is not marked: what stands in the fence behind the last Chinese line of the prompt. */
function withoutPrompt(
  lines: readonly string[],
  marks: readonly (Mark | null)[],
  from: number,
  to: number,
): PageDraft {
  let start = from
  while (start < to && marks[start]?.kind !== 'fence') start++
  start = start < to ? start + 1 : from
  let end = start
  while (end < to && marks[end]?.kind !== 'fence' && marks[end]?.kind !== 'end') end++
  const ended = marks[end]?.kind === 'end'
  for (let i = start; i < end; i++) if (HAN.test(lines[i] ?? '')) start = i + 1
  return trimDraft({ number: null, from: start, to: end, ended }, lines)
}
