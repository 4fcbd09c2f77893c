import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Highlight, HighlightColour } from '#shared/model/highlight.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { HighlightsRepo, NewHighlight } from './highlights.repo.ts'

interface HighlightsOptions {
  readonly repo: HighlightsRepo
  /** Milliseconds since 1970. */
  readonly now: () => number
}

interface HighlightChange {
  readonly id: number
  readonly colour?: HighlightColour
  readonly comment?: string
}

/** What the learner marked in the pages. What is removed can be brought back; nothing is ever deleted. */
export function createHighlightsService({ repo, now }: HighlightsOptions) {
  function existing(id: number): Highlight {
    const found = repo.find(id)
    if (!found) throw new SoundleafError('not-found')
    return found
  }

  return {
    list(pageId: PageId): readonly Highlight[] {
      return repo.list(pageId)
    },

    add(marked: NewHighlight): Highlight {
      return repo.durably(() => {
        if (!repo.pageExists(marked.pageId)) throw new SoundleafError('not-found', { pageId: marked.pageId })
        return existing(repo.add(marked, now()))
      })
    },

    /** Changes what is given and leaves the rest. */
    change({ id, colour, comment }: HighlightChange): Highlight {
      return repo.durably(() => {
        const before = existing(id)
        repo.change(id, colour ?? before.colour, comment ?? before.comment)
        return existing(id)
      })
    },

    remove(id: number): void {
      repo.durably(() => repo.remove(existing(id).id, now()))
    },

    /** Brings back what was removed, as it was. */
    restore(id: number): void {
      repo.durably(() => repo.remove(existing(id).id, null))
    },
  }
}

export type HighlightsService = ReturnType<typeof createHighlightsService>
