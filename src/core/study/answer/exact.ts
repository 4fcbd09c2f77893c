import type { SectionName, StudySections } from '#shared/model/study.ts'
import { Ledger } from '../ledger.ts'
import { outlinePage } from '../parse-page.ts'
import { readSection } from '../read-section.ts'
import { isBlank, type Slice } from '../slice.ts'
import { isFence, isRule, shapeLines, type BodyLine } from './body-line.ts'
import { splitClosings } from './closings.ts'
import type { AnswerPage } from './parsed-answer.ts'
import { stretchesOf } from './spans.ts'

/** Reads an answer that keeps to our layout, page after page. Null when any line of it does not. */
export function readExactly(lines: readonly Slice[]): { pages: AnswerPage[]; ledger: Ledger } | null {
  const ledger = new Ledger()
  const pages: AnswerPage[] = []
  for (const part of splitPages(unfence(lines))) {
    const page = readPage(part, ledger)
    if (!page) return null
    pages.push(page)
  }
  return { pages, ledger }
}

/** Without a fence around all of it. */
function unfence(lines: readonly Slice[]): readonly Slice[] {
  const first = lines.findIndex((line) => !isBlank(line))
  let last = lines.length - 1
  while (last > first && isBlank(lines[last] ?? { text: '', start: 0 })) last--
  const [open, close] = [lines[first], lines[last]]
  return open && close && last > first && isFence(open) && isFence(close)
    ? lines.slice(first + 1, last)
    : lines
}

function splitPages(lines: readonly Slice[]): Slice[][] {
  const pages: Slice[][] = []
  for (const line of lines) {
    const last = pages.at(-1)
    if (!last || (/^#\s+第\s*\d+\s*页/u.test(line.text) && last.some((other) => !isBlank(other))))
      pages.push([line])
    else last.push(line)
  }
  return pages
}

function readPage(lines: readonly Slice[], ledger: Ledger): AnswerPage | null {
  const outline = outlinePage(lines)
  if (outline.unplaced.length > 0 || outline.bodies.size === 0) return null
  let sections: StudySections = {}
  const origins: Partial<Record<SectionName, AnswerPage['computed']>> = {}
  for (const [name, body] of outline.bodies) {
    if (!keepsToLayout(name, body)) return null
    if (splitClosings(body).closings.length > 0) return null
    const read = readSection(name, body, ledger)
    if (read.unplaced.length > 0) return null
    if (!isCleanlyRead(read.sections)) return null
    sections = { ...sections, ...read.sections }
    origins[name] = stretchesOf(body)
  }
  const title = outline.title ? ledger.take(outline.title) : ''
  return { start: lines[0]?.start ?? 0, number: outline.number, title, sections, origins, computed: [] }
}

/** Prose takes any line; lists, headings and rules inside it are for the other reader. */
function keepsToLayout(name: SectionName, body: readonly Slice[]): boolean {
  if (body.some((line) => isRule(line) || isFence(line))) return false
  if (name !== 'plain' && name !== 'beginner') return true
  const lines = shapeLines(body)
  return lines.every((line, index) => {
    const alone = isGap(lines[index - 1]) && isGap(lines[index + 1])
    return alone || (line.mark === 'none' && !line.heading && !line.quoted)
  })
}

function isGap(line: BodyLine | undefined): boolean {
  return line === undefined || line.kind === 'blank'
}

/** False when a field holds signs that another layout would have read: `**term**：中文`, `**term** /ipa/ v. 中文`. */
function isCleanlyRead({ keywords, mnemonic }: StudySections): boolean {
  const signs = /^(?:[：:—–（(/[|]|[a-z]{1,4}\.)/u
  if (keywords?.some(({ zh }) => signs.test(zh))) return false
  return !mnemonic || mnemonic.lines.length > 0 || mnemonic.decoded === ''
}
