import { describeError, type Log } from '#main/app/log.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { DocumentId } from '#shared/model/ids.ts'
import type { DocumentSummary, PageSummary, RemovedDocument } from '#shared/model/library.ts'
import type { ImportService } from './import.service.ts'
import type { LibraryRepo } from './library.repo.ts'
import { fileSource } from './sources.ts'

interface LibraryOptions {
  readonly repo: LibraryRepo
  readonly imports: ImportService
  readonly log: Log
  /** The course that comes with the app. */
  readonly courseFile: string
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told when a document got another title, left the library or came back. */
  readonly changed: () => void
}

/** The documents and their pages. */
export function createLibraryService({ repo, imports, log, courseFile, now, changed }: LibraryOptions) {
  const closing = new AbortController()
  let courseReady: Promise<void> = Promise.resolve()

  async function importCourse(): Promise<void> {
    const context = { signal: closing.signal, report: () => closing.signal.throwIfAborted() }
    const [result] = await imports.importAll([fileSource(courseFile)], context, { bundled: true })
    if (result?.error) throw new SoundleafError(result.error.code, result.error.params)
  }

  function tell(documentId: DocumentId, wasThere: boolean): void {
    if (!wasThere) throw new SoundleafError('not-found', { documentId })
    changed()
  }

  return {
    /**
     * At the first start, begins to import the bundled course. When that fails, the learner's own documents must
     * still open: the failure is logged and the next start tries again. A course that the learner removed stays removed.
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

    /** Gives a document another title. Throws `not-found` when there is no such document. */
    rename(documentId: DocumentId, title: string): void {
      tell(documentId, repo.rename(documentId, title))
    },

    /**
     * Puts a document into the recycle bin. Its pages, notes, sections and progress stay with it. Throws `not-found` when
     * it is not in the library.
     */
    remove(documentId: DocumentId): void {
      tell(documentId, repo.remove(documentId, now()))
    },

    /** Brings a document back from the recycle bin as it was. Throws `not-found` when it is not there. */
    restore(documentId: DocumentId): void {
      tell(documentId, repo.restore(documentId))
    },

    /** The documents in the recycle bin, the one removed last first. */
    removed: (): readonly RemovedDocument[] => repo.removed(),

    /** Stops the first start's import if it is still under way; the next start does it again. */
    async close(): Promise<void> {
      closing.abort()
      await courseReady
    },
  }
}

export type LibraryService = ReturnType<typeof createLibraryService>
