import { computed, watch, type Ref } from 'vue'
import { useBookmarks } from '#renderer/stores/bookmarks.store.ts'
import type { PageRows } from './usePageRows.ts'

/**
 * Marks the rows of sentences that have a bookmark (`data-bookmark`), on the elements themselves, so that the page need
 * not render for it.
 */
export function useBookmarkMarks(rows: Readonly<Ref<PageRows>>): void {
  const bookmarks = useBookmarks()
  const sentences = computed(() => new Set(bookmarks.sentences))

  watch(
    [rows, sentences] as const,
    ([{ all, fresh }, wanted], [, wantedBefore]) => {
      for (const [sentence, row] of wanted === wantedBefore ? fresh : all)
        row.toggleAttribute('data-bookmark', wanted.has(sentence))
    },
    { flush: 'post', immediate: true },
  )
}
