import { formatPage } from '#core/text/format.ts'
import { isOpenSection, openSections } from '#core/study/open-sections.ts'
import type { WrittenSection } from '#core/study/generate/draft.ts'
import { SoundleafError, type ErrorCode, type Failure } from '#shared/bridge/errors.ts'
import type { GenerationQueue } from '#shared/model/generation.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { SectionName } from '#shared/model/study.ts'
import type { SectionEntry } from '#shared/model/study-section.ts'
import { describeError, type Log } from '#main/app/log.ts'
import type { CallContext } from '#main/ipc/handlers.ts'
import type { Jobs } from '#main/jobs/jobs.ts'
import type { SettingsRepo } from '#main/settings/settings.repo.ts'
import type { StudyService } from '#main/study/study.service.ts'
import type { GenerationRepo, QueuedSection } from './generation.repo.ts'
import type { ModelClient } from './model-client.ts'
import type { ModelService } from './model.service.ts'
import { writeSection } from './write-section.ts'

interface GenerationOptions {
  readonly repo: GenerationRepo
  readonly settings: SettingsRepo
  readonly model: ModelService
  readonly client: ModelClient
  readonly jobs: Jobs
  readonly log: Log
  readonly study: Pick<StudyService, 'page' | 'put'>
  /** Told the queue after each change. */
  readonly changed: (queue: GenerationQueue) => void
  /** Told what has come of the section that is being written. */
  readonly preview: (part: SectionEntry & { readonly pageId: PageId }) => void
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** What is to be written: one section of a page, all that the page lacks, or all that a document lacks. */
export type Wanted =
  { readonly pageId: PageId; readonly section: SectionName | null } | { readonly documentId: DocumentId }

/** The job of writing; its progress is told under this id. */
const GENERATION_JOB = 'generation'
const KEY = 'generation'

/** Failures that the next section would meet too: the queue pauses instead of failing one by one. */
const AFFECTS_ALL: ReadonlySet<ErrorCode> = new Set([
  'model-address-invalid',
  'model-address-not-confirmed',
  'model-not-chosen',
  'model-not-running',
  'model-redirected',
  'model-timeout',
])
/** After so many failed sections in a row the server or the model is not fit for it. */
const FAILURES_IN_A_ROW = 3

/**
 * Has a local model write sections, one after the other, as a job. The queue is in the database: after a restart it
 * goes on where it was. A section is stored when it is whole; one that was stopped leaves nothing.
 */
export function createGenerationService(options: GenerationOptions) {
  const { repo, settings, model, client, jobs, log, study, changed, preview, now } = options
  let run: Promise<void> | null = null
  let writing: (QueuedSection & { readonly abort: AbortController }) | null = null
  let done = 0
  let failure: Failure | null = null

  const isPaused = (): boolean => settings.get(KEY) === 'paused'

  function queue(): GenerationQueue {
    const rows = repo.all()
    const waits = rows.some((row) => row.failure === null)
    return {
      state: run !== null ? 'running' : waits ? 'paused' : 'idle',
      failure,
      done,
      tasks: rows.map(({ pageId, section, failure: code }) => ({
        pageId,
        section,
        state: code !== null ? 'failed' : isWriting({ pageId, section }) ? 'writing' : 'waiting',
        failure: code === null ? null : { code, params: {} },
      })),
    }
  }

  const tell = (): void => changed(queue())

  function isWriting({ pageId, section }: QueuedSection): boolean {
    return writing?.pageId === pageId && writing.section === section
  }

  function pause(why: Failure | null): void {
    failure = why
    settings.put({ [KEY]: 'paused' })
  }

  /** Begins to write what waits, unless that is under way. */
  function proceed(): void {
    if (run !== null || repo.next() === undefined) return
    failure = null
    settings.put({ [KEY]: 'running' })
    run = jobs
      .run(GENERATION_JOB, 'generate', writeAll)
      .catch((error: unknown) => {
        // What was cancelled waits in the queue; the next start, or the learner, goes on with it.
        if (!(error instanceof SoundleafError && error.code === 'cancelled')) {
          log('generation-failed', describeError(error))
          pause({ code: 'internal', params: {} })
        }
      })
      .finally(() => {
        run = null
        if (repo.next() === undefined) done = 0
        tell()
      })
    tell()
  }

  async function writeAll({ signal, report }: CallContext): Promise<void> {
    let failed = 0
    for (let task = repo.next(); task !== undefined && !isPaused(); task = repo.next()) {
      const left = repo.all().length
      report(done / (done + left))
      const outcome = await writeOne(task, signal)
      if (signal.aborted) throw new SoundleafError('cancelled')
      failed = outcome === null ? 0 : failed + 1
      if (outcome !== null && (AFFECTS_ALL.has(outcome.code) || failed === FAILURES_IN_A_ROW)) pause(outcome)
      tell()
    }
  }

  /** Writes one section. Null when it is stored, or was stopped; else why not. */
  async function writeOne(task: QueuedSection, signal: AbortSignal): Promise<Failure | null> {
    const abort = new AbortController()
    const cancel = (): void => abort.abort()
    signal.addEventListener('abort', cancel)
    writing = { ...task, abort }
    tell()
    try {
      await writeIfOpen(task, abort.signal)
      if (abort.signal.aborted) return null
      repo.remove(task)
      done += 1
      return null
    } catch (error) {
      if (abort.signal.aborted) return null
      const why = toFailure(error)
      if (!AFFECTS_ALL.has(why.code)) repo.fail(task, why.code)
      return why
    } finally {
      signal.removeEventListener('abort', cancel)
      writing = null
    }
  }

  /** Writes and stores the section, unless the page has it by now. */
  async function writeIfOpen(task: QueuedSection, signal: AbortSignal): Promise<void> {
    const { pageId, section } = task
    const page = repo.page(pageId)
    if (page === undefined) return
    const state = (await study.page(pageId))[section]
    if (!isOpenSection(state)) return
    const value = await writeSection(
      section,
      { number: page.number, page: formatPage(page.text) },
      {
        ...model.chosen(),
        client,
        signal,
        preview: (part) => preview({ pageId, ...entryOf(section, part) }),
        now,
      },
    )
    if (signal.aborted) return
    try {
      const { revision } = state
      await study.put({ pageId, ...entryOf(section, value), origin: 'model', revision })
    } catch (error) {
      // Someone else filled it meanwhile, by hand or by pasting: what they put there stays.
      if (!isKept(error)) throw error
    }
  }

  function toFailure(error: unknown): Failure {
    if (error instanceof SoundleafError) return { code: error.code, params: error.params }
    log('section-not-written', describeError(error))
    return { code: 'internal', params: {} }
  }

  async function sectionsOf(wanted: Wanted): Promise<readonly QueuedSection[]> {
    const pageIds = 'documentId' in wanted ? repo.pagesOf(wanted.documentId) : [wanted.pageId]
    const section = 'section' in wanted ? wanted.section : null
    const lists = await Promise.all(
      pageIds.map(async (pageId) =>
        openSections(await study.page(pageId))
          .filter((name) => section === null || name === section)
          .map((name) => ({ pageId, section: name })),
      ),
    )
    return lists.flat()
  }

  return {
    queue,

    /** Goes on with what was not finished at the last end, unless the learner had paused it. */
    start(): void {
      if (!isPaused()) proceed()
    },

    /** Puts in the queue what is missing of what is wanted, and begins. Throws `model-not-chosen` before anything. */
    async add(wanted: Wanted): Promise<void> {
      model.chosen()
      repo.add(await sectionsOf(wanted), now())
      proceed()
      tell()
    },

    /** Stops writing; the section under way is begun again later. */
    async pause(): Promise<void> {
      pause(null)
      writing?.abort.abort()
      await run
      tell()
    },

    /** Goes on after a pause. Throws `model-not-chosen`. */
    resume(): void {
      model.chosen()
      proceed()
    },

    /** Resolves when nothing is being written: at once, or when the job that was cancelled has ended. */
    ended: async (): Promise<void> => {
      await run
    },

    /**
     * Documents came into the recycle bin or out of it. What is to be written for one that is there waits, its
     * section under way is begun again later; what waited for one that came back goes on, unless the queue is paused.
     */
    libraryChanged(): void {
      if (writing !== null && repo.isRemoved(writing.pageId)) writing.abort.abort()
      if (!isPaused()) proceed()
      tell()
    },

    /** Takes a page, or all, out of the queue; a section half written is not stored. */
    stop(pageId: PageId | null): void {
      if (pageId === null) repo.clear()
      else repo.removePage(pageId)
      if (writing !== null && (pageId === null || writing.pageId === pageId)) writing.abort.abort()
      if (repo.next() === undefined) {
        failure = null
        if (run === null) done = 0
      }
      tell()
    },
  }
}

function entryOf(section: SectionName, value: WrittenSection): SectionEntry {
  return { section, value } as SectionEntry // a section's draft makes its own kind of value
}

function isKept(error: unknown): boolean {
  return error instanceof SoundleafError && ['study-own-kept', 'study-conflict'].includes(error.code)
}

export type GenerationService = ReturnType<typeof createGenerationService>
