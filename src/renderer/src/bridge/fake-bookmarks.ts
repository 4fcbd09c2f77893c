import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Bookmark, BookmarkPlace } from '#shared/model/bookmark.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'

interface Found {
  readonly documentId: DocumentId
  readonly documentTitle: string
  readonly pageNumber: number
}

/** Bookmarks in memory. */
export function createFakeBookmarks(find: (pageId: PageId) => Found) {
  const rows: { bookmark: Bookmark; removed: boolean }[] = []

  function row(id: number): (typeof rows)[number] {
    const found = rows[id - 1]
    if (!found) throw new SoundleafError('not-found')
    return found
  }

  const standing = () => rows.filter(({ removed }) => !removed).map(({ bookmark }) => bookmark)

  return {
    list: (): Bookmark[] => standing().sort((a, b) => a.pageId - b.pageId || (a.at ?? -1) - (b.at ?? -1)),
    add({ pageId, at, label }: BookmarkPlace & { readonly label: string }): Bookmark {
      const there = standing().find((each) => each.pageId === pageId && each.at === at)
      if (there) return there
      const bookmark = { id: rows.length + 1, pageId, at, label, createdAt: Date.now(), ...find(pageId) }
      rows.push({ bookmark, removed: false })
      return bookmark
    },
    remove: (id: number): void => void (row(id).removed = true),
    restore: (id: number): void => void (row(id).removed = false),
  }
}
