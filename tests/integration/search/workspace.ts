import { onTestFinished } from 'vitest'
import { createJobs } from '#main/jobs/jobs.ts'
import { createLibraryRepo } from '#main/library/library.repo.ts'
import { createNotesRepo } from '#main/notes/notes.repo.ts'
import { createNotesService } from '#main/notes/notes.service.ts'
import { createSearchIndex } from '#main/search/search-index.ts'
import { createSearchRepo } from '#main/search/search.repo.ts'
import { createSearchService, type SearchQuery } from '#main/search/search.service.ts'
import { studySources } from '#main/search/study-sources.ts'
import { createStudyRepo } from '#main/study/study.repo.ts'
import { createStudyService } from '#main/study/study.service.ts'
import type { JobProgress } from '#shared/model/job.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { MarkedText } from '#shared/model/search.ts'
import { keepLog, openTestDatabase } from '../db/workspace.ts'

interface WorkspaceOptions {
  readonly db?: ReturnType<typeof openTestDatabase>
  readonly packFolders?: readonly string[]
}

/** Searching as the app wires it, on a real database. */
export function searchWorkspace({ db = openTestDatabase(), packFolders = [] }: WorkspaceOptions = {}) {
  const { log, events: logged } = keepLog()
  const progress: JobProgress[] = []
  const jobs = createJobs({ publish: (report) => progress.push(report), now: () => performance.now() })
  onTestFinished(() => jobs.shutdown())
  const study = createStudyService({
    repo: createStudyRepo(db),
    packFolders,
    pageText: createLibraryRepo(db).pageText,
    rules: () => ({}),
    now: () => 1,
    changed: () => undefined,
    log,
  })
  const repo = createSearchRepo(db)
  const index = createSearchIndex({ repo, sectionsOf: (pageId) => study.page(pageId) })
  const search = createSearchService({
    repo,
    index,
    jobs,
    studySources: () => studySources(packFolders),
    log,
  })
  const notes = createNotesService({ repo: createNotesRepo(db), now: () => 1 })

  const find = (query: string, where: Partial<SearchQuery> = {}) =>
    search.search({ query, scope: 'library', pageId: null, ...where })
  return {
    db,
    repo,
    index,
    search,
    study,
    logged,
    progress,
    jobs,
    find,
    note: (pageId: PageId, text: string): void => {
      notes.save({ pageId, text, revision: notes.get(pageId).revision })
    },
    /** All hits of all documents, in order. */
    hits: async (query: string, where: Partial<SearchQuery> = {}) =>
      (await find(query, where)).groups.flatMap(({ hits }) => hits),
  }
}

/** The words that are marked. */
export function marked({ text, marks }: MarkedText): string[] {
  return marks.map(({ start, end }) => text.slice(start, end))
}
