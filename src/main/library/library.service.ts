import { describeError, type Log } from '#main/app/log.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { DocumentId } from '#shared/model/ids.ts'
import type { DocumentSummary, PageSummary } from '#shared/model/library.ts'
import type { ImportService } from './import.service.ts'
import type { LibraryRepo } from './library.repo.ts'
import { fileSource } from './sources.ts'

interface LibraryOptions {
  readonly repo: LibraryRepo
  readonly imports: ImportService
  readonly log: Log
  /** The course that comes with the app. */
  readonly courseFile: string
}

/** The documents and their pages. */
export function createLibraryService({ repo, imports, log, courseFile }: LibraryOptions) {
  const closing = new AbortController()
  let courseReady: Promise<void> = Promise.resolve()

  async function importCourse(): Promise<void> {
    const context = { signal: closing.signal, report: () => closing.signal.throwIfAborted() }
    const [result] = await imports.importAll([fileSource(courseFile)], context, { bundled: true })
    if (result?.error) throw new SoundleafError(result.error.code, result.error.params)
  }

  return {
    /**
     * At the first start, begins to import the bundled course. When that fails, the learner's own documents must
     * still open: the failure is logged and the next start tries again.
     */
    start(): void {
      if (repo.hasBundled()) return
      courseReady = importCourse().catch((error: unknown) => log('course-not-imported', describeError(error)))
    },

    /** Resolves when the first start's import is over; at once at every other start. */
    ready: (): Promise<void> => courseReady,

    async list(): Promise<readonly DocumentSummary[]> {
      await courseReady
      return repo.documents()
    },

    /** The document's pages in order. Throws `not-found` when there is no such document. */
    pages(documentId: DocumentId): readonly PageSummary[] {
      if (!repo.documentExists(documentId)) throw new SoundleafError('not-found', { documentId })
      return repo.pages(documentId)
    },

    /** Stops the first start's import if it is still under way; the next start does it again. */
    async close(): Promise<void> {
      closing.abort()
      await courseReady
    },
  }
}

export type LibraryService = ReturnType<typeof createLibraryService>
