import { continuesCommand, isCommand, isProgramText } from './code-lines.ts'
import { continuesItem } from './continues.ts'
import type { Line, Span } from './lines.ts'
import { isBlank, isDoubleSpaced, restOfLine, splitLines } from './lines.ts'
import type { LineMark } from './markers.ts'
import { acceptedMarks } from './accepted-marks.ts'
import { nestItems } from './nesting.ts'
import { pageContext } from './page-context.ts'
import type { PageContext } from './page-context.ts'
import { layoutRun } from './plain-lines.ts'
import type { RoughBlock } from './rough-block.ts'
import { roughBlock } from './rough-block.ts'
import { endsOpen, endsSentence, startsLower } from './wording.ts'

/** Sorts a page's lines into blocks, in source order; every character that is not white space is in one. */
export function layoutPage(text: string): RoughBlock[] {
  const all = splitLines(text)
  const lines = isDoubleSpaced(all, isCutApart) ? all.filter((line) => !isBlank(line)) : all
  const marks = acceptedMarks(lines)
  const plain = lines.map((line, i) => marks[i] === null && isPlainText(line))
  const page: PageLines = {
    text,
    lines,
    marks,
    plain,
    leads: leadToItem(plain, marks),
    context: pageContext(lines),
  }
  const blocks: RoughBlock[] = []
  let at = 0
  while (at < lines.length) at = layoutAt(page, at, blocks)
  setLevels(text, blocks)
  return blocks
}

function isCutApart(line: string, next: string): boolean {
  return (
    startsLower(next) && (endsOpen(line) || !endsSentence(line)) && !isCommand(next) && !isProgramText(next)
  )
}

interface PageLines {
  readonly text: string
  readonly lines: readonly Line[]
  readonly marks: readonly (LineMark | null)[]
  /** Lines without a marker that are neither blank nor code. */
  readonly plain: readonly boolean[]
  /** Lines from which only plain lines lead to another list item. */
  readonly leads: readonly boolean[]
  readonly context: PageContext
}

function isPlainText(line: Line): boolean {
  return !isBlank(line) && !isCommand(line.text) && !isProgramText(line.text)
}

function leadToItem(plain: readonly boolean[], marks: readonly (LineMark | null)[]): boolean[] {
  const leads = plain.map(() => false)
  for (let at = plain.length - 1; at >= 0; at--) {
    const kind = marks[at]?.kind
    leads[at] = kind === 'bullet' || kind === 'step' || (plain[at] === true && leads[at + 1] === true)
  }
  return leads
}

/** Lays out what begins in line `at`; gives the line after it. */
function layoutAt(page: PageLines, at: number, blocks: RoughBlock[]): number {
  const line = page.lines[at]
  if (line === undefined || isBlank(line)) return at + 1
  const mark = page.marks[at] ?? null
  if (mark === null) return layoutPlain(page, at, line, blocks)
  const marker = { start: line.start, end: line.start + mark.width }
  const rest = restOfLine(line, mark.width)
  const spans = rest.end > rest.start ? [rest] : []
  switch (mark.kind) {
    case 'heading':
      blocks.push(roughBlock('title', spans, { marker, level: mark.level }))
      return at + 1
    case 'rule':
      if (!underlines(blocks, page, at)) blocks.push(roughBlock('paragraph', [], { marker }))
      else underline(blocks, marker, line)
      return at + 1
    case 'quote':
      blocks.push(roughBlock('paragraph', spans, { marker }))
      return at + 1
    case 'fence':
      return layoutFence(page, at, blocks)
    case 'bullet':
    case 'step':
      return layoutItem(page, at, line, mark, blocks)
  }
}

/** Whether the rule is what Markdown draws under a heading. */
function underlines(blocks: readonly RoughBlock[], page: PageLines, at: number): boolean {
  const above = page.lines[at - 1]
  const last = blocks.at(-1)
  if (above === undefined || page.plain[at - 1] !== true || above.text.length > 100) return false
  if (last === undefined || last.list !== null || last.marker !== null || last.spans.length !== 1)
    return false
  return last.spans[0]?.start === above.start && /^(?:=+|-+)$/u.test(page.lines[at]?.text ?? '')
}

function underline(blocks: RoughBlock[], marker: Span, line: Line): void {
  const heading = blocks.pop()
  blocks.push(roughBlock('title', heading?.spans ?? [], { level: line.text.startsWith('=') ? 0 : 1 }))
  blocks.push(roughBlock('paragraph', [], { marker }))
}

/** A fenced block: the opening fence is its marker, the closing one a block of its own without text. */
function layoutFence(page: PageLines, at: number, blocks: RoughBlock[]): number {
  const opening = page.lines[at]
  if (opening === undefined) return at + 1
  const sign = opening.text.slice(0, page.marks[at]?.width ?? 3)
  let end = at + 1
  while (end < page.lines.length && !isClosingFence(page.lines[end], sign)) end++
  const inner = page.lines.slice(at + 1, end).filter((line) => !isBlank(line))
  const [first] = inner
  const last = inner.at(-1)
  const spans = first === undefined || last === undefined ? [] : [{ start: first.start, end: last.end }]
  blocks.push(
    roughBlock('code', spans, { marker: { start: opening.start, end: opening.end }, verbatim: true }),
  )
  const closing = page.lines[end]
  if (closing !== undefined) {
    blocks.push(roughBlock('code', [], { marker: { start: closing.start, end: closing.end } }))
  }
  return end + 1
}

function isClosingFence(line: Line | undefined, sign: string): boolean {
  return line !== undefined && line.text.startsWith(sign) && /^[`~]+$/u.test(line.text)
}

function layoutItem(
  page: PageLines,
  at: number,
  line: Line,
  mark: LineMark & { readonly kind: 'bullet' | 'step' },
  blocks: RoughBlock[],
): number {
  const rest = restOfLine(line, mark.width)
  const block = roughBlock(mark.kind, rest.end > rest.start ? [rest] : [], {
    marker: { start: line.start, end: line.start + mark.width },
    list: {
      indent: line.indent,
      sign: mark.kind === 'step' ? mark.style : mark.sign,
      isStep: mark.kind === 'step',
    },
  })
  blocks.push(block)
  const listGoesOn = page.leads[at + 1] === true
  const width = itemWidth(page, at)
  let text = line.text
  let last = line.text
  let next = at + 1
  while (page.plain[next] === true) {
    const line2 = page.lines[next]
    if (line2 === undefined) break
    const hangs = line2.indent > line.indent + 1
    const afterNext = page.plain[next + 1] === true ? (page.lines[next + 1]?.text ?? '') : ''
    const around = { width, isRepeated: page.context.isRepeated, listGoesOn, afterNext }
    if (block.spans.length > 0 && !hangs && !continuesItem(text, last, line2.text, around)) break
    block.spans.push(line2)
    text = `${text.slice(-CONTEXT)} ${line2.text}`
    last = line2.text
    next++
  }
  return next
}

/** As much of an item as rules look at. */
const CONTEXT = 500

/** How far around an item the width of its list is looked for, in lines. */
const REACH = 40

/** The width that the list around line `at` was wrapped at. */
function itemWidth(page: PageLines, at: number): number {
  let width = 0
  for (let i = Math.max(0, at - REACH); i < Math.min(page.lines.length, at + REACH); i++) {
    const kind = page.marks[i]?.kind
    const listed = kind === 'bullet' || kind === 'step' || (i > at && page.leads[i] === true)
    if (listed) width = Math.max(width, page.lines[i]?.text.length ?? 0)
  }
  return width
}

function layoutPlain(page: PageLines, at: number, line: Line, blocks: RoughBlock[]): number {
  if (isCommand(line.text)) return layoutCommand(page, at, line, blocks)
  if (isProgramText(line.text)) return layoutProgram(page, at, blocks)
  if (isIndentedCode(page, at, blocks)) return layoutIndented(page, at, blocks)
  let end = at + 1
  while (page.plain[end] === true) end++
  const before = blocks.at(-1)
  const hangs = before?.list !== undefined && before.list !== null && line.indent > before.list.indent + 1
  if (hangs && isBlank(page.lines[at - 1])) {
    blocks.push(roughBlock('paragraph', page.lines.slice(at, end), { level: before.level + 1 }))
    return end
  }
  const place = {
    opensPage: blocks.every(({ kind }) => kind === 'code'),
    standsAlone: isBlank(page.lines[at - 1]) && (isBlank(page.lines[end]) || page.leads[end] === true),
    followed: page.lines.slice(end, end + REACH).some((other) => !isBlank(other)),
    context: page.context,
  }
  blocks.push(...layoutRun(page.lines.slice(at, end), place))
  return end
}

const CODE_INDENT = 4

/** What Markdown takes for code: lines set in by four columns, apart from the text and from any list. */
function isIndentedCode(page: PageLines, at: number, blocks: readonly RoughBlock[]): boolean {
  const last = blocks.at(-1)
  if (last === undefined || last.list !== null || !isBlank(page.lines[at - 1])) return false
  const indent = page.lines[at]?.indent ?? 0
  return indent >= CODE_INDENT && (page.lines.find((line) => !isBlank(line))?.indent ?? 0) === 0
}

function layoutIndented(page: PageLines, at: number, blocks: RoughBlock[]): number {
  let end = at + 1
  while (
    end < page.lines.length &&
    !isBlank(page.lines[end]) &&
    (page.lines[end]?.indent ?? 0) >= CODE_INDENT
  )
    end++
  pushVerbatim(page, at, end, blocks)
  return end
}

function pushVerbatim(page: PageLines, from: number, to: number, blocks: RoughBlock[]): void {
  const first = page.lines[from]
  const last = page.lines[to - 1]
  if (first === undefined || last === undefined) return
  blocks.push(roughBlock('code', [{ start: first.start, end: last.end }], { verbatim: true }))
}

/** One block a command, with the lines it was wrapped over. */
function layoutCommand(page: PageLines, at: number, line: Line, blocks: RoughBlock[]): number {
  const prompt = /^[$%](?=\s)/u.test(line.text)
  const marker = prompt ? { start: line.start, end: line.start + 1 } : null
  const spans: Span[] = [prompt ? restOfLine(line, 1) : line]
  let last = line.text
  let next = at + 1
  for (; !isBlank(page.lines[next]); next++) {
    const following = page.lines[next]
    if (following === undefined || !continuesCommand(last, following.text)) break
    spans.push(following)
    last = following.text
  }
  blocks.push(roughBlock('code', spans, { marker }))
  return next
}

/** Lines of a program up to a blank line, with the deeper lines between them. */
function layoutProgram(page: PageLines, at: number, blocks: RoughBlock[]): number {
  const first = page.lines[at]
  let end = at + 1
  while (end < page.lines.length) {
    const line = page.lines[end]
    if (line === undefined || isBlank(line)) break
    const inside = line.indent > (first?.indent ?? 0) || isProgramText(line.text)
    if (!inside || (page.marks[end] ?? null) !== null) break
    end++
  }
  pushVerbatim(page, at, end, blocks)
  return end
}

/** Gives the items of each list their depth. A list ends where something else than an item comes. */
function setLevels(text: string, blocks: readonly RoughBlock[]): void {
  let from = 0
  for (let at = 0; at <= blocks.length; at++) {
    const block = blocks[at]
    if (block !== undefined && block.list !== null) continue
    nestBlocks(text, blocks.slice(from, at))
    from = at + 1
  }
}

function nestBlocks(text: string, blocks: readonly RoughBlock[]): void {
  const items = blocks.flatMap(({ list, spans }) =>
    list === null ? [] : [{ ...list, text: spans.map(({ start, end }) => text.slice(start, end)).join(' ') }],
  )
  const levels = nestItems(items)
  blocks.forEach((block, i) => {
    block.level = levels[i] ?? 0
  })
}
