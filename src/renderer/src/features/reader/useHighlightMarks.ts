import type { Ref } from 'vue'
import { onScopeDispose, watch } from 'vue'
import { HIGHLIGHT_COLOURS } from '#shared/model/highlight.ts'
import { markRanges } from '#renderer/composables/page-text.ts'
import { rangeOfStretch } from '#renderer/composables/sentence-ranges.ts'
import { useHighlights } from '#renderer/stores/highlights.store.ts'

/** Paints what the learner marked, without touching the page's elements. `shown` rises while the page is built. */
export function useHighlightMarks(root: Readonly<Ref<HTMLElement | null>>, shown: () => number): void {
  const highlights = useHighlights()

  function paint(): void {
    const page = root.value
    for (const colour of HIGHLIGHT_COLOURS) {
      const stretches = highlights.placed
        .filter((each) => each.colour === colour)
        .flatMap((each) => each.stretches ?? [])
      const ranges = page ? stretches.map((each) => rangeOfStretch(page, each)) : []
      markRanges(
        `mark-${colour}`,
        ranges.filter((range) => range !== null),
      )
    }
  }

  watch([() => highlights.placed, shown, root], paint, { flush: 'post', immediate: true })
  onScopeDispose(() => HIGHLIGHT_COLOURS.forEach((colour) => markRanges(`mark-${colour}`, [])))
}
