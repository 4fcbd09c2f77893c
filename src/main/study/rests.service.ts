import { SoundleafError } from '#shared/bridge/errors.ts'
import type { AnswerRest } from '#shared/model/answer-rest.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { RestsRepo } from './rests.repo.ts'

interface RestsOptions {
  readonly repo: RestsRepo
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** What found no place in answers: kept until the learner is done with it, and even then it can come back. */
export function createRestsService({ repo, now }: RestsOptions) {
  function requireRest(id: number): void {
    if (!repo.exists(id)) throw new SoundleafError('not-found')
  }

  return {
    list: (pageId: PageId): readonly AnswerRest[] => repo.list(pageId),

    /**
     * Keeps texts with their pages, all or none; survives a power cut once it has returned. A text that is with its
     * page already is not kept twice: it is there again if it was dismissed. Throws `not-found` for an unknown page.
     */
    keep(rests: readonly Pick<AnswerRest, 'pageId' | 'text'>[]): void {
      repo.durably(() => {
        for (const { pageId, text } of rests) {
          if (!repo.pageExists(pageId)) throw new SoundleafError('not-found', { pageId })
          const same = repo.findSame(pageId, text)
          if (same === undefined) repo.add(pageId, text, now())
          else repo.dismiss(same, null)
        }
      })
    },

    /** These two throw `not-found` where there is no such text. */
    dismiss(id: number): void {
      requireRest(id)
      repo.durably(() => repo.dismiss(id, now()))
    },
    restore(id: number): void {
      requireRest(id)
      repo.durably(() => repo.dismiss(id, null))
    },
  }
}

export type RestsService = ReturnType<typeof createRestsService>
