import type { ExportedDocument, ExportedPage } from '#core/export/exported-page.ts'
import { isEmptySection } from '#core/study/section-text.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { ExportWish } from '#shared/model/export.ts'
import type { Highlight } from '#shared/model/highlight.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { PageSummary } from '#shared/model/library.ts'
import { SECTION_NAMES, type StudySections } from '#shared/model/study.ts'
import type { SectionStates } from '#shared/model/study-section.ts'
import type { CallContext } from '#main/ipc/handlers.ts'
import type { LibraryRepo } from '#main/library/library.repo.ts'
import type { PageReading } from '#main/reading/reading-task.ts'

/** What is known of a page, by the domains that know it. */
export interface PageSources {
  readonly library: Pick<LibraryRepo, 'documents' | 'removed' | 'pages'>
  /** A page as the reader shows it: in the learner's accent and style. */
  readonly readingOf: (pageId: PageId) => Promise<PageReading>
  readonly sectionsOf: (pageId: PageId) => Promise<SectionStates>
  readonly highlightsOf: (pageId: PageId) => readonly Highlight[]
  /** The learner's Markdown; empty where there is none. */
  readonly noteOf: (pageId: PageId) => string
  /** The pages with a note or a mark, document by document, in their order. */
  readonly written: (
    place: 'library' | 'bin',
  ) => readonly { readonly documentId: DocumentId; readonly pageId: PageId }[]
}

/**
 * The pages that are asked for, with all that may be taken of them; reports 0–1. Rejects with `not-found` when there is
 * no such document or none of its pages has such a number, and with `cancelled`.
 */
export async function gatherPages(
  { documentId, first, last }: Pick<ExportWish, 'documentId' | 'first' | 'last'>,
  sources: PageSources,
  { report }: Pick<CallContext, 'report'>,
): Promise<ExportedDocument> {
  const document = sources.library.documents().find(({ id }) => id === documentId)
  if (document === undefined) throw new SoundleafError('not-found', { documentId })
  const wanted = sources.library.pages(documentId).filter(({ number }) => number >= first && number <= last)
  if (wanted.length === 0) throw new SoundleafError('not-found', { documentId })
  const pages: ExportedPage[] = []
  for (const [index, summary] of wanted.entries()) {
    report(index / wanted.length)
    pages.push(await gatherPage(summary, sources))
  }
  return { title: document.title, pages }
}

/** A document that something was written in, with the pages where. */
interface WrittenDocument {
  readonly title: string
  readonly pages: readonly PageSummary[]
}

/** Where the learner wrote a note or marked something: in the library, or in these documents of the recycle bin. */
export function writtenIn(
  { library, written }: PageSources,
  removed?: readonly DocumentId[],
): readonly WrittenDocument[] {
  const ids = new Set(written(removed ? 'bin' : 'library').map(({ pageId }) => pageId))
  const documents = removed ? library.removed().filter(({ id }) => removed.includes(id)) : library.documents()
  return documents
    .map(({ id, title }) => ({ title, pages: library.pages(id).filter((page) => ids.has(page.id)) }))
    .filter(({ pages }) => pages.length > 0)
}

/** All of these pages, document by document; reports 0–1. Rejects with `cancelled`. */
export async function gatherWritten(
  written: readonly WrittenDocument[],
  sources: PageSources,
  { report }: Pick<CallContext, 'report'>,
): Promise<readonly ExportedDocument[]> {
  const count = written.reduce((sum, { pages }) => sum + pages.length, 0)
  const gathered: ExportedDocument[] = []
  let done = 0
  for (const { title, pages: wanted } of written) {
    const pages: ExportedPage[] = []
    for (const summary of wanted) {
      report(done / count)
      pages.push(await gatherPage(summary, sources))
      done += 1
    }
    gathered.push({ title, pages })
  }
  return gathered
}

async function gatherPage({ id, number }: PageSummary, sources: PageSources): Promise<ExportedPage> {
  const { page, pronunciation } = await sources.readingOf(id)
  return {
    number,
    title: page.title,
    blocks: page.blocks,
    ipa: pronunciation.map(({ ipa }) => ipa),
    sections: filled(await sources.sectionsOf(id)),
    highlights: sources.highlightsOf(id),
    note: sources.noteOf(id),
  }
}

/** The sections that say something. */
function filled(states: SectionStates): StudySections {
  return Object.fromEntries(
    SECTION_NAMES.flatMap((name) => {
      const { value } = states[name]
      return value === null || isEmptySection(value) ? [] : [[name, value]]
    }),
  )
}
