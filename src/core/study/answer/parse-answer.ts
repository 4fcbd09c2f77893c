import type { SectionName, StudySections } from '#shared/model/study.ts'
import { Ledger } from '../ledger.ts'
import { isBlank, splitLines, type Slice } from '../slice.ts'
import type { Account } from './account.ts'
import { splitClosings } from './closings.ts'
import { readExactly } from './exact.ts'
import type { AnswerPage, ParsedAnswer } from './parsed-answer.ts'
import { outlineAnswer, type KnownPage } from './outline.ts'
import type { PageDraft } from './page-draft.ts'
import { readLoosely } from './read-loosely.ts'
import { complement, mergeSpans, spansOf, stretchesOf, type Span } from './spans.ts'

/**
 * Reads what a chatbot answered to the learner's prompt, in whatever shape it did. Our own layout gives exactly what
 * `parseStudyPage` gives. `context.pages` are the pages that the answer was asked for. Never throws; linear in the
 * answer's length.
 */
export function parseAnswer(text: string, context: { pages?: readonly KnownPage[] } = {}): ParsedAnswer {
  const known = context.pages ?? []
  const lines = splitLines(text)
  const exact = readExactly(lines)
  const account: Account = { ledger: new Ledger(), computed: [], unplaced: [] }
  const pages = exact?.pages ?? readPages(lines, known, account)
  const ledger = exact?.ledger ?? account.ledger
  const computed = pages.flatMap((page) => page.computed)
  const unplaced = account.unplaced
    .filter((line) => !isBlank(line))
    .sort((a, b) => a.start - b.start)
    .map((line) => ({ text: line.text, start: line.start, end: line.start + line.text.length }))
  const placed = mergeSpans([...spansOf(ledger.kept), ...computed, ...unplaced])
  return { pages: nameAlone(pages, known), unplaced, marks: complement(text, placed) }
}

function readPages(lines: readonly Slice[], known: readonly KnownPage[], account: Account): AnswerPage[] {
  const outline = outlineAnswer(lines, known)
  for (const line of outline.unplaced) account.unplaced.push(line)
  const drafts = outline.pages.filter((page) => page.found.length > 0 || page.title !== null)
  return (drafts.length > 0 ? drafts : outline.pages.slice(-1)).map((draft) => readPage(draft, account))
}

function readPage(draft: PageDraft, account: Account): AnswerPage {
  let sections: StudySections = {}
  const origins: Partial<Record<SectionName, readonly Span[]>> = {}
  const last = [...draft.bodies.keys()].at(-1)
  const computedBefore = account.computed.length
  for (const [name, lines] of draft.bodies) {
    const { body, closings } = name === last ? splitClosings(lines) : { body: lines, closings: [] }
    account.unplaced.push(...closings)
    const read = readLoosely(name, body, account)
    if (!holdsAnything(read)) continue
    sections = { ...sections, ...read }
    origins[name] = stretchesOf(body)
  }
  const computed = [...draft.computed, ...account.computed.slice(computedBefore)]
  return {
    start: draft.start,
    number: draft.number,
    title: draft.title ? account.ledger.take(draft.title) : '',
    sections,
    origins,
    computed: stretchesOf(computed),
  }
}

/** An answer with one page that says nothing of its number is for the page that was asked for. */
function nameAlone(pages: readonly AnswerPage[], known: readonly KnownPage[]): AnswerPage[] {
  return pages.map((page, index) => {
    const asked = pages.length === known.length ? known[index] : undefined
    const alone = pages.every((other) => other.number === null)
    return page.number === null && asked && alone ? { ...page, number: asked.number } : page
  })
}

/** A heading with nothing under it is no section: it must not take the place of one that the page has. */
function holdsAnything(value: unknown): boolean {
  if (typeof value === 'string') return value !== ''
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsAnything)
}
