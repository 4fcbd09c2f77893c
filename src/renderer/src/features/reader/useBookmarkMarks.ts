import { watch, type Ref } from 'vue'
import { useBookmarks } from '#renderer/stores/bookmarks.store.ts'

/**
 * Marks the rows of sentences that have a bookmark (`data-bookmark`), on the elements themselves, so that the page need
 * not render for it. `shown` rises while the page is built.
 */
export function useBookmarkMarks(root: Readonly<Ref<HTMLElement | null>>, shown: () => number): void {
  const bookmarks = useBookmarks()

  function mark(): void {
    for (const row of root.value?.querySelectorAll('[data-bookmark]') ?? [])
      row.removeAttribute('data-bookmark')
    for (const index of bookmarks.sentences)
      root.value?.querySelector(`[data-s="${index}"]`)?.setAttribute('data-bookmark', '')
  }

  watch([() => bookmarks.sentences, shown, root], mark, { flush: 'post', immediate: true })
}
