import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Bookmark, BookmarkPlace } from '#shared/model/bookmark.ts'
import type { BookmarksRepo } from './bookmarks.repo.ts'

interface BookmarksOptions {
  readonly repo: BookmarksRepo
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** The places that the learner wants to find again. What is removed can be brought back; nothing is ever deleted. */
export function createBookmarksService({ repo, now }: BookmarksOptions) {
  function existing(id: number): Bookmark {
    const found = repo.find(id)
    if (!found) throw new SoundleafError('not-found')
    return found
  }

  return {
    list: (): readonly Bookmark[] => repo.list(),

    /** Marks a place, once. Rejects with `not-found` for a page that is not there. */
    add({ label, ...place }: BookmarkPlace & { readonly label: string }): Bookmark {
      return repo.durably(() => {
        if (!repo.pageExists(place.pageId)) throw new SoundleafError('not-found', { pageId: place.pageId })
        return existing(repo.at(place) ?? repo.add(place, label, now()))
      })
    },

    remove(id: number): void {
      repo.durably(() => repo.remove(existing(id).id, now()))
    },

    /** Brings back what was removed, unless its place was marked anew. */
    restore(id: number): void {
      repo.durably(() => {
        const gone = existing(id)
        if (repo.at(gone) === undefined) repo.remove(gone.id, null)
      })
    },
  }
}

export type BookmarksService = ReturnType<typeof createBookmarksService>
