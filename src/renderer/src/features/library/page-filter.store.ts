import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { DocumentId } from '#shared/model/ids.ts'
import type { PageSummary } from '#shared/model/library.ts'
import { useBookmarks } from '#renderer/stores/bookmarks.store.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'

export const PAGE_FILTERS = ['all', 'open', 'noted', 'bookmarked'] as const
export type PageFilter = (typeof PAGE_FILTERS)[number]

/** Fewer pages than this are in sight at once: there is nothing to filter. */
const FEWEST_PAGES = 8

/** Which pages of the open document are listed. Every document keeps its own choice while the app runs. */
export const usePageFilter = defineStore('page-filter', () => {
  const bookmarks = useBookmarks()
  const library = useLibrary()
  const reading = useReading()
  const choices = ref(new Map<DocumentId, PageFilter>())

  const isOffered = computed(() => library.pages.length >= FEWEST_PAGES)
  const chosen = computed<PageFilter>(() => {
    const { openId } = library
    return isOffered.value && openId !== null ? (choices.value.get(openId) ?? 'all') : 'all'
  })
  const found = computed(() => library.pages.filter(isFound))
  /** What was found, and the open page in any case: marking it done must not take it from under the pointer. */
  const listed = computed(() => library.pages.filter((page) => page.id === reading.pageId || isFound(page)))

  function isFound({ id, state, hasNote }: PageSummary): boolean {
    switch (chosen.value) {
      case 'all':
        return true
      case 'open':
        return state !== 'done'
      case 'noted':
        return hasNote
      case 'bookmarked':
        return bookmarks.pageIds.has(id)
    }
  }

  function choose(filter: PageFilter): void {
    if (library.openId !== null) choices.value.set(library.openId, filter)
  }

  return {
    isOffered,
    chosen,
    /** How many pages are what was chosen. */
    count: computed(() => found.value.length),
    listed,
    choose,
  }
})
