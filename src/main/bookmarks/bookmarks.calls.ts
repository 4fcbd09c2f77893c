import type { Handlers } from '#main/ipc/handlers.ts'
import type { BookmarksService } from './bookmarks.service.ts'

type BookmarksCall = `bookmarks.${'list' | 'add' | 'remove' | 'restore'}`

/** The bridge calls about bookmarks. */
export function bookmarksCalls(bookmarks: BookmarksService): Handlers<BookmarksCall> {
  return {
    'bookmarks.list': () => [...bookmarks.list()],
    'bookmarks.add': (wanted) => bookmarks.add(wanted),
    'bookmarks.remove': ({ id }) => {
      bookmarks.remove(id)
    },
    'bookmarks.restore': ({ id }) => {
      bookmarks.restore(id)
    },
  }
}
