import { FORM_FEED } from './clean-text.ts'
import type { PageDraft } from './page-draft.ts'
import { isEmptyDraft, trimDraft } from './page-draft.ts'

const RULE = /^\s*(?:-{3,}|\*{3,}|_{3,}|={3,}|(?:-\s){2,}-|(?:\*\s){2,}\*)\s*$/u
const FENCE = /^\s*(`{3,}|~{3,})/u

/** A text file's pages: between form feeds, else between rules, else from heading to heading, else one page. */
export function readPlainDocument(lines: readonly string[]): PageDraft[] {
  const code = linesInCode(lines)
  const start = frontMatterEnd(lines)
  const borders = [isFormFeed, isRule]
  for (const isBorder of borders) {
    const pages = between(lines, start, (i) => code[i] !== true && isBorder(lines, i))
    if (pages.length > 1) return pages
  }
  for (const depth of [1, 2]) {
    const pages = fromHeadings(
      lines,
      start,
      (i) => code[i] !== true && headingDepth(lines[i] ?? '') === depth,
    )
    if (pages.length > 1) return pages
  }
  return between(lines, start, (i) => isFormFeed(lines, i))
}

const FRONT_MATTER = 40

/** Settings that some programs write above a Markdown text, between two rules, are not part of it. */
function frontMatterEnd(lines: readonly string[]): number {
  if (lines[0]?.trim() !== '---') return 0
  for (let i = 1; i < Math.min(lines.length, FRONT_MATTER); i++) {
    const line = lines[i] ?? ''
    if (line.trim() === '---') return i > 1 ? i + 1 : 0
    if (!/^(?:[\w-]+\s*:|\s+\S|\s*-\s|\s*$)/u.test(line)) return 0
  }
  return 0
}

function isFormFeed(lines: readonly string[], at: number): boolean {
  return lines[at] === FORM_FEED
}

/** A rule with text right above it is that text's underline. */
function isRule(lines: readonly string[], at: number): boolean {
  if (!RULE.test(lines[at] ?? '')) return false
  return (lines[at - 1] ?? '').trim() === ''
}

function headingDepth(line: string): number {
  return /^(#{1,6})\s+\S/u.exec(line)?.[1]?.length ?? 0
}

function between(lines: readonly string[], start: number, isBorder: (line: number) => boolean): PageDraft[] {
  const pages: PageDraft[] = []
  let from = start
  for (let i = start; i <= lines.length; i++) {
    if (i < lines.length && !isBorder(i)) continue
    pages.push(trimDraft({ number: null, from, to: i, ended: true }, lines))
    from = i + 1
  }
  return pages.filter((page) => !isEmptyDraft(page))
}

function fromHeadings(
  lines: readonly string[],
  start: number,
  isHeading: (line: number) => boolean,
): PageDraft[] {
  const pages: PageDraft[] = []
  let from = start
  for (let i = start; i <= lines.length; i++) {
    if (i < lines.length && (i === start || !isHeading(i))) continue
    pages.push(trimDraft({ number: null, from, to: i, ended: true }, lines))
    from = i
  }
  return pages.filter((page) => !isEmptyDraft(page))
}

/** Which lines stand between code fences. A fence that is never closed opens nothing. */
function linesInCode(lines: readonly string[]): boolean[] {
  const inside = lines.map(() => false)
  let opened = -1
  let sign = ''
  lines.forEach((line, i) => {
    const found = FENCE.exec(line)?.[1]?.charAt(0)
    if (found === undefined) return
    if (opened < 0) {
      opened = i
      sign = found
    } else if (found === sign) {
      inside.fill(true, opened, i + 1)
      opened = -1
    }
  })
  return inside
}
