import { nameOfSection } from '../headings.ts'
import { isBlank, match, trim, type Slice } from '../slice.ts'
import { isFence, isRule } from './body-line.ts'
import { isSectionHeading, styleOfHeading } from './believe-heading.ts'
import { readHeading, type HeadingCandidate } from './heading.ts'
import { foldTitle } from './fold-title.ts'
import { newPage, presentSection, type PageDraft } from './page-draft.ts'
import { readPageMark, trimClosings, type PageMark } from './page-mark.ts'

export interface KnownPage {
  readonly number: number
  readonly title: string
}

export interface Outline {
  readonly pages: readonly PageDraft[]
  readonly unplaced: readonly Slice[]
}

/** A section that comes again where at least so many stand begins another page. */
const ENOUGH_SECTIONS = 3

/** Tells which page and which section each line of an answer belongs to. */
export function outlineAnswer(lines: readonly Slice[], known: readonly KnownPage[]): Outline {
  const titles = new Map(known.map((page) => [foldTitle(page.title), page.number]))
  const unplaced: Slice[] = []
  let page = newPage(0, null, null)
  const pages = [page]
  const start = (next: PageDraft): void => {
    page = next
    pages.push(page)
  }
  let fenced = false
  for (const line of lines) {
    if (isFence(line)) fenced = !fenced
    const mark = readPageMark(line)
    if (mark && believesMark(mark, page)) {
      if (mark.kind === 'start') markPage({ ...mark, at: line.start }, page, start, unplaced)
      continue
    }
    const heading = readHeading(line)
    if (heading && isSectionHeading(heading, page, fenced)) {
      if (restarts(heading, page)) start(newPage(line.start, null, null))
      openSection(heading, page)
      continue
    }
    const title = readPageTitle(line)
    const number = title ? titles.get(foldTitle(title.text.text)) : undefined
    if (title && opensPage(title, number, page)) {
      start(newPage(line.start, number ?? null, title.text))
    } else if (title && isTitleOf(title, number, page)) {
      page.title = title.text
      page.number ??= number ?? null
    } else place(line, page, unplaced)
  }
  return { pages, unplaced }
}

/** In the original's own text (sections 1 and 2), `Page 8` is a line as any other. */
function believesMark(mark: PageMark, page: PageDraft): boolean {
  if (mark.sure) return true
  const present = presentSection(page)
  return present === null || present >= 9
}

function markPage(
  mark: PageMark & { readonly at: number },
  page: PageDraft,
  start: (next: PageDraft) => void,
  unplaced: Slice[],
): void {
  const isNew =
    page.found.length > 0 ? page.number !== mark.number : page.title !== null && mark.title !== null
  if (isNew) {
    // The number came after the sections had begun: `第 8 页` under a heading of its own.
    start(newPage(mark.at, mark.number, mark.title))
    return
  }
  if (page.found.length === 0) page.number = mark.number
  if (page.title === null) page.title = mark.title
  else if (mark.title) unplaced.push(mark.title)
}

function restarts(heading: HeadingCandidate, page: PageDraft): boolean {
  const { number } = heading.title
  const first = page.found[0] ?? 0
  return page.found.includes(number) && number <= first && new Set(page.found).size >= ENOUGH_SECTIONS
}

function openSection(heading: HeadingCandidate, page: PageDraft): void {
  const { title, level, rest, number, markup } = heading
  if (page.found.length === 0) {
    page.level = level
    page.style = styleOfHeading(heading)
  }
  page.counted = 0
  page.formal ||= markup === 'hash' || number === title.number
  page.found.push(title.number)
  if (title.name === null) {
    if (rest) page.computed.push(rest.text)
    return
  }
  const body = page.bodies.get(title.name) ?? []
  page.bodies.set(title.name, body)
  if (rest) body.push(rest.text)
}

interface PageTitle {
  readonly text: Slice
  /** 1 to 3 for `#` to `###`, 0 for bold. */
  readonly level: number
}

/** A line that may be a page's title: a heading of the first levels, or a line in bold. */
function readPageTitle(line: Slice): PageTitle | null {
  if (line.text.length > 200) return null
  const found = match(line, /^\s*(?:(#{1,3})\s+(.+)|\*\*([^*]+)\*\*\s*)$/dsu)
  const text = found?.[2] ?? found?.[3]
  return text && !isBlank(text)
    ? { text: trimClosings(trim(text)), level: found?.[1]?.text.length ?? 0 }
    : null
}

/** The title of another page that the answer was asked for, or a heading above those of the sections. */
function opensPage({ level }: PageTitle, number: number | undefined, page: PageDraft): boolean {
  const present = presentSection(page)
  if (present === null || present <= 3) return false
  return number === undefined ? level > 0 && level < page.level : number !== page.number
}

/** A title stands above the first section. */
function isTitleOf({ level }: PageTitle, number: number | undefined, page: PageDraft): boolean {
  if (presentSection(page) !== null || page.title !== null) return false
  return level > 0 || page.number !== null || number !== undefined
}

function place(line: Slice, page: PageDraft, unplaced: Slice[]): void {
  const body = bodyOf(page)
  if (body) body.push(line)
  else if (isBlank(line)) return
  else if (presentSection(page) !== null) page.computed.push(line)
  else if (!isRule(line) && !isFence(line)) unplaced.push(line)
}

function bodyOf(page: PageDraft): Slice[] | null {
  const present = presentSection(page)
  const name = present === null ? null : nameOfSection(present)
  return name === null ? null : (page.bodies.get(name) ?? null)
}
