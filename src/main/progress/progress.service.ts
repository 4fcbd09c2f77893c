import { isHeardThrough } from '#core/progress/heard-through.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { ReadState } from '#shared/model/library.ts'
import type { ReadingPlace } from '#shared/model/reading-place.ts'
import type { ProgressRepo } from './progress.repo.ts'

interface ProgressOptions {
  readonly repo: ProgressRepo
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told after every change that a list of pages or documents shows. */
  readonly changed: (documentId: DocumentId) => void
  /** Told of every sentence that was heard to its end, inside the transaction that counts it. */
  readonly heard?: () => void
}

/** What has been read and heard. Every method throws `not-found` for a page that is not there. */
export function createProgressService({ repo, now, changed, heard }: ProgressOptions) {
  function documentOf(pageId: PageId): DocumentId {
    const documentId = repo.documentOf(pageId)
    if (documentId === undefined) throw new SoundleafError('not-found', { pageId })
    return documentId
  }

  return {
    /** The page is open: it is the one to come back to, and no longer unseen. */
    visit(pageId: PageId): void {
      const documentId = documentOf(pageId)
      const at = now()
      repo.transaction(() => {
        repo.setLastPage(documentId, pageId, at)
        repo.startReading(pageId, at)
      })
      changed(documentId)
    },

    /** The learner says how the page stands. No rule changes it from then on. */
    setState(pageId: PageId, state: ReadState): void {
      const documentId = documentOf(pageId)
      repo.setState(pageId, state, now())
      changed(documentId)
    },

    /**
     * Counts one listening to the page's `sentence`, from 0. With the number of sentences that the page reads aloud, the
     * page becomes done by itself once it was heard through.
     */
    listened(pageId: PageId, sentence: number, sentences = 0): void {
      const documentId = documentOf(pageId)
      const at = now()
      const isNews = repo.transaction(() => {
        repo.addListen(pageId, sentence, at)
        heard?.()
        return isHeardThrough({ heard: repo.countHeard(pageId), sentences }) && repo.finish(pageId, at)
      })
      if (isNews) changed(documentId)
    },

    /** Where the learner was on the page; null before they were anywhere but at its head. */
    place(pageId: PageId): ReadingPlace | null {
      documentOf(pageId)
      return repo.place(pageId)
    },

    keepPlace(pageId: PageId, place: ReadingPlace): void {
      documentOf(pageId)
      repo.setPlace(pageId, place)
    },
  }
}

export type ProgressService = ReturnType<typeof createProgressService>
