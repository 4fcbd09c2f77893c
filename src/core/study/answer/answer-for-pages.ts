import type { PageId } from '#shared/model/ids.ts'
import { SECTION_NAMES, type SectionName, type StudySections } from '#shared/model/study.ts'
import type { KnownPage } from './outline.ts'
import { parseAnswer } from './parse-answer.ts'
import type { AnswerPage } from './parsed-answer.ts'
import { placePages } from './place-pages.ts'
import type { Span } from './spans.ts'

interface DocumentPage extends KnownPage {
  readonly id: PageId
}

interface AnswerContext {
  /** All pages of the document that the answer is for. */
  readonly document: readonly DocumentPage[]
  /** Those that it was asked about. */
  readonly asked: readonly DocumentPage[]
  /** Whether a section can be stored; one that cannot is unplaced text. */
  readonly fits: (name: SectionName, value: unknown) => boolean
}

interface AnsweredPage {
  /** The page of the document that it explains; null where that cannot be told. */
  readonly pageId: PageId | null
  /** What the answer itself says of it. */
  readonly number: number | null
  readonly title: string
  readonly sections: StudySections
  /** What it says under sections 1 and 2. */
  readonly computed: readonly string[]
}

/** A stretch of the answer that found no place. */
interface UnplacedText {
  readonly text: string
  /** The place among `pages` of the one in or after which it stands; null when there are none. */
  readonly part: number | null
}

export interface AnswerForPages {
  readonly pages: readonly AnsweredPage[]
  readonly unplaced: readonly UnplacedText[]
}

/**
 * What an answer holds for the pages of a document. Every text of the answer is in a page or in `unplaced`, in order;
 * what is missing are the signs of its layout.
 */
export function answerForPages(text: string, { document, asked, fits }: AnswerContext): AnswerForPages {
  const answer = parseAnswer(text, { pages: asked })
  const numbers = placePages(
    answer.pages,
    document,
    asked.map(({ number }) => number),
  )
  const unfit: Span[] = []
  const pages = answer.pages.map(({ start, number, title, sections, origins, computed }, place) => ({
    start,
    page: {
      pageId: document.find((page) => page.number === numbers[place])?.id ?? null,
      number,
      title,
      sections: keepFitting(sections, (name, value) => {
        const isFit = fits(name, value)
        if (!isFit) unfit.push(...(origins[name] ?? []))
        return isFit
      }),
      computed: computed.map(({ start, end }) => text.slice(start, end)),
    },
  }))
  const unplaced = [...answer.unplaced, ...unfit].sort((a, b) => a.start - b.start)
  const speaking = pages.filter(({ page }) => saysAnything(page))
  const partAt = (at: number): number | null =>
    speaking.length === 0 ? null : Math.max(0, speaking.filter(({ start }) => start <= at).length - 1)
  return {
    pages: speaking.map(({ page }) => page),
    unplaced: unplaced.map(({ start, end }) => ({ text: text.slice(start, end), part: partAt(start) })),
  }
}

function keepFitting(sections: AnswerPage['sections'], fits: AnswerContext['fits']): StudySections {
  const kept = SECTION_NAMES.filter((name) => sections[name] !== undefined && fits(name, sections[name]))
  return Object.fromEntries(kept.map((name) => [name, sections[name]]))
}

/** A text in which nothing was recognised is one page without anything. */
function saysAnything({ title, sections, computed }: AnsweredPage): boolean {
  return title !== '' || computed.length > 0 || Object.keys(sections).length > 0
}
