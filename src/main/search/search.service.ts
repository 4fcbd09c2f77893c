import { excerpt } from '#core/search/excerpt.ts'
import { findText } from '#core/search/find-text.ts'
import { readMarked } from '#core/search/index-text.ts'
import { LONGEST_QUERY, matchExpression } from '#core/search/match-expression.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { SearchKind, SearchResults, SearchScope } from '#shared/model/search.ts'
import type { SectionName } from '#shared/model/study.ts'
import { describeError, type Log } from '#main/app/log.ts'
import type { Jobs } from '#main/jobs/jobs.ts'
import type { SearchIndex } from './search-index.ts'
import type { Candidate, FoundText, SearchFilter, SearchRepo } from './search.repo.ts'

interface SearchOptions {
  readonly repo: SearchRepo
  readonly index: SearchIndex
  readonly jobs: Pick<Jobs, 'run'>
  /** Tells one state of the packs' files from another. */
  readonly studySources: () => Promise<string>
  readonly log: Log
}

export interface SearchQuery {
  readonly query: string
  readonly scope: SearchScope
  /** The page that is open; without it, the scopes `page` and `document` are the whole library. */
  readonly pageId: PageId | null
}

/** More than these are not weighed against each other: what is everywhere is no clue to what is meant. */
const MOST_CANDIDATES = 1500
const MOST_LISTED = 60
const MOST_DOCUMENTS = 5

const NOTHING: Omit<SearchResults, 'complete'> = { documents: [], groups: [], total: 0, more: false }

/** Finds words in pages, notes and study sections. */
export function createSearchService({ repo, index, jobs, studySources, log }: SearchOptions) {
  let started = false
  let reading: Promise<void> | null = null

  async function readAll(): Promise<void> {
    await jobs.run('search-index', 'index', async (context) => {
      const sources = await studySources()
      if (context.signal.aborted) return
      if (repo.studySources() !== sources) repo.readStudyAgain(sources)
      await index.readAll(context)
    })
  }

  /** Reads what waits in the background, if that is not being done already. */
  function wake(): void {
    if (!started || reading !== null) return
    reading = readAll()
      .catch((error: unknown) => {
        if (error instanceof SoundleafError && error.code === 'cancelled') return
        if (isDamage(error)) repo.rebuild()
        log('search-index-not-read', describeError(error))
      })
      .finally(() => (reading = null))
  }

  function filterOf({ scope, pageId }: SearchQuery): SearchFilter {
    const kinds: Partial<Record<SearchScope, SearchKind>> = { notes: 'note', study: 'study' }
    const documentId = scope === 'document' && pageId !== null ? (repo.documentOf(pageId) ?? null) : null
    return { kind: kinds[scope] ?? null, documentId, pageId: scope === 'page' ? pageId : null }
  }

  /** Those whose title matches are among those that are weighed, however many there are. */
  function candidatesOf(match: string, filter: SearchFilter): readonly Candidate[] {
    const any = repo.candidates(match, filter, MOST_CANDIDATES + 1)
    if (any.length <= MOST_CANDIDATES) return any
    const titled = repo.candidates(`title : (${match})`, filter, MOST_CANDIDATES)
    return [...new Map([...any, ...titled].map((candidate) => [candidate.id, candidate])).values()]
  }

  function search(input: SearchQuery): Omit<SearchResults, 'complete'> {
    const documents = input.scope === 'library' ? titled(input.query) : []
    const match = matchExpression(input.query)
    const candidates = match === null ? [] : candidatesOf(match, filterOf(input))
    if (match === null || candidates.length === 0) return { ...NOTHING, documents }
    const best = [...candidates].sort((a, b) => a.rank - b.rank || a.id - b.id).slice(0, MOST_LISTED)
    const found = new Map(
      repo
        .found(
          match,
          best.map(({ id }) => id),
        )
        .map((text) => [text.id, text]),
    )
    const counts = countBy(candidates)
    const titles = new Map(repo.documents().map(({ documentId, title }) => [documentId, title]))
    const groups = [...new Set(best.map(({ documentId }) => documentId))].map((documentId) => ({
      documentId,
      title: titles.get(documentId) ?? '',
      count: counts.get(documentId) ?? 0,
      hits: best.flatMap((candidate) => {
        const text = candidate.documentId === documentId ? found.get(candidate.id) : undefined
        return text === undefined ? [] : [hitOf(text)]
      }),
    }))
    return { documents, groups, total: candidates.length, more: candidates.length > MOST_CANDIDATES }
  }

  function titled(query: string): SearchResults['documents'] {
    return repo
      .documents()
      .map(({ documentId, title }) => ({
        documentId,
        title: { text: title, marks: findText(title, query.slice(0, LONGEST_QUERY)) },
      }))
      .filter(({ title }) => title.marks.length > 0)
      .slice(0, MOST_DOCUMENTS)
  }

  return {
    /** Begins to keep the index up to date. Called after the first paint, never before. */
    start(): void {
      started = true
      wake()
    },
    /** Something was written that may be much to read. */
    wake,

    /** What was found, the best first. No query fails; one without a letter or digit finds document titles only. */
    async search(input: SearchQuery): Promise<SearchResults> {
      try {
        const complete = await index.readLittle()
        if (!complete) wake()
        return { ...search(input), complete }
      } catch (error) {
        if (!isDamage(error)) throw error
        log('search-index-damaged', describeError(error))
        repo.rebuild()
        wake()
        return { ...NOTHING, complete: false }
      }
    },
  }
}

export type SearchService = ReturnType<typeof createSearchService>

/** SQLite cannot make sense of the index any more. It holds nothing that cannot be read again. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_CORRUPT')
}

function countBy(candidates: readonly Candidate[]): ReadonlyMap<DocumentId, number> {
  const counts = new Map<DocumentId, number>()
  for (const { documentId } of candidates) counts.set(documentId, (counts.get(documentId) ?? 0) + 1)
  return counts
}

function hitOf({ pageId, pageNumber, pageTitle, kind, sections, marked }: FoundText) {
  const { text, marks } = readMarked(marked)
  const begins = JSON.parse(sections) as readonly (readonly [SectionName, number])[]
  const whole = excerpt(text, marks)
  const place = begins.findLastIndex(([, start]) => start <= whole.at)
  const [section, from] = begins[place] ?? [null, 0]
  const to = begins[place + 1]?.[1] ?? text.length
  const own = marks
    .filter(({ start, end }) => start >= from && end <= to)
    .map(({ start, end }) => ({ start: start - from, end: end - from }))
  const { snippet, at } = section === null ? whole : excerpt(text.slice(from, to), own)
  return { pageId, pageNumber, pageTitle, kind, section, at, snippet }
}
