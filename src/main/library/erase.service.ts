import { describeError, type Log } from '#main/app/log.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { DocumentId } from '#shared/model/ids.ts'
import { LOSS_KINDS, type Losses } from '#shared/model/library.ts'
import type { EraseRepo } from './erase.repo.ts'

interface EraseOptions {
  readonly repo: EraseRepo
  /** Lets go of the clips that are kept for a document. */
  readonly releaseClips: (documentId: DocumentId) => Promise<void>
  /** Removes the files of recordings that have no row any more. */
  readonly sweepRecordings: () => Promise<void>
  /** Told when documents are gone. */
  readonly changed: () => void
  readonly log: Log
}

/** Deletes documents for good. Only what lies in the recycle bin can be deleted, and nothing brings it back. */
export function createEraseService({ repo, releaseClips, sweepRecordings, changed, log }: EraseOptions) {
  function requireRemoved(documentIds: readonly DocumentId[]): void {
    for (const documentId of documentIds) {
      if (!repo.isRemoved(documentId)) throw new SoundleafError('not-found', { documentId })
    }
  }

  return {
    /** What the learner would lose with these documents, all together. Throws `not-found` for one not in the bin. */
    losses(documentIds: readonly DocumentId[]): Losses {
      requireRemoved(documentIds)
      const each = documentIds.map((documentId) => repo.losses(documentId))
      const sum = (kind: keyof Losses): number => each.reduce((all, losses) => all + (losses?.[kind] ?? 0), 0)
      return Object.fromEntries(LOSS_KINDS.map((kind) => [kind, sum(kind)])) as unknown as Losses
    },

    /**
     * Deletes these documents for good, all or none, with notes, marks, recordings and progress. Rejects with
     * `not-found` when one of them is not in the recycle bin.
     */
    async erase(documentIds: readonly DocumentId[]): Promise<void> {
      requireRemoved(documentIds)
      // Before the rows: what is kept for a document that is gone would never be let go of. It can be made again.
      for (const documentId of documentIds) await releaseClips(documentId)
      repo.durably(() => {
        requireRemoved(documentIds) // one may have been restored meanwhile
        for (const documentId of documentIds) repo.erase(documentId)
      })
      changed()
      // What stays behind now goes at the next start.
      await sweepRecordings().catch((error: unknown) => log('recordings-not-swept', describeError(error)))
    },
  }
}

export type EraseService = ReturnType<typeof createEraseService>
