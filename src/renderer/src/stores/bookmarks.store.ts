import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { MAX_BOOKMARK_LABEL } from '#shared/bridge/limits.ts'
import type { Bookmark, BookmarkPlace } from '#shared/model/bookmark.ts'
import type { PageId } from '#shared/model/ids.ts'
import { call } from '#renderer/bridge/client.ts'
import { useLibrary } from './library.store.ts'
import { useNotices } from './notices.store.ts'
import { useReading } from './reading.store.ts'
import { useSpot } from './spot.store.ts'

/** The pages and sentences that the learner wants to find again, in all documents. */
export const useBookmarks = defineStore('bookmarks', () => {
  const library = useLibrary()
  const notices = useNotices()
  const reading = useReading()
  const spot = useSpot()
  const all = shallowRef<readonly Bookmark[]>([])
  /** What was removed last, while that is offered to be undone. */
  const removed = shallowRef<Bookmark | null>(null)
  /** Whether the list of them is open. */
  const listing = ref(false)

  const pageIds = computed<ReadonlySet<PageId>>(() => new Set(all.value.map(({ pageId }) => pageId)))
  /** The sentences of the open page that have one, by their place. */
  const sentences = computed<readonly number[]>(() => {
    const { outline } = reading
    if (!outline) return []
    const own = new Set(all.value.filter(({ pageId }) => pageId === outline.pageId).map(({ at }) => at))
    return outline.sentences.filter(({ start }) => own.has(start)).map(({ index }) => index)
  })

  async function attempt(work: () => Promise<unknown>): Promise<void> {
    try {
      await work()
      all.value = await call('bookmarks.list')
    } catch (error) {
      notices.report(error)
    }
  }

  function at({ pageId, at: place }: BookmarkPlace): Bookmark | undefined {
    return all.value.find((each) => each.pageId === pageId && each.at === place)
  }

  async function toggle(place: BookmarkPlace, label: string): Promise<void> {
    const there = at(place)
    if (there) await remove(there)
    else await attempt(() => call('bookmarks.add', { ...place, label: label.slice(0, MAX_BOOKMARK_LABEL) }))
  }

  async function remove(bookmark: Bookmark): Promise<void> {
    await attempt(async () => {
      await call('bookmarks.remove', { id: bookmark.id })
      removed.value = bookmark
    })
  }

  return {
    all,
    removed,
    listing,
    pageIds,
    sentences,
    load: () => attempt(() => Promise.resolve()),
    isPageMarked: (pageId: PageId) => at({ pageId, at: null }) !== undefined,
    togglePage: (pageId: PageId) =>
      toggle({ pageId, at: null }, library.pages.find(({ id }) => id === pageId)?.title ?? ''),
    /** Marks a sentence of the open page, or takes that away. */
    async toggleSentence(index: number): Promise<void> {
      const { outline } = reading
      const sentence = outline?.sentences[index]
      if (outline && sentence) await toggle({ pageId: outline.pageId, at: sentence.start }, sentence.text)
    },
    remove,
    /** Brings back what was removed last. */
    async undo(): Promise<void> {
      const gone = removed.value
      removed.value = null
      if (gone) await attempt(() => call('bookmarks.restore', { id: gone.id }))
    },
    forget: () => (removed.value = null),
    /** Leads to the place. */
    go: ({ documentId, pageId, at: place }: Bookmark) =>
      spot.go({ documentId, pageId, place: { kind: 'text', at: place ?? 0 }, words: [] }),
  }
})
