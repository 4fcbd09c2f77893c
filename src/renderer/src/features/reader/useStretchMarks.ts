import type { Ref } from 'vue'
import { computed, onScopeDispose, watch } from 'vue'
import type { SentenceStretch } from '#core/notes/anchor.ts'
import { markMoreRanges, markRanges, type MarkKind } from '#renderer/composables/page-text.ts'
import { rangesInRow } from '#renderer/composables/sentence-ranges.ts'
import type { PageRows } from './usePageRows.ts'

/** A stretch of the text, and how it is marked. */
export interface MarkedStretch extends SentenceStretch {
  readonly kind: MarkKind
}

/**
 * Marks stretches of the page's text in these kinds, without touching its elements. Rows that come while the page
 * grows are marked as they come; all are marked anew when other stretches are to be.
 */
export function useStretchMarks(
  rows: Readonly<Ref<PageRows>>,
  kinds: readonly MarkKind[],
  stretches: () => readonly MarkedStretch[],
): void {
  const bySentence = computed(() => {
    const found = new Map<number, MarkedStretch[]>()
    for (const each of stretches()) {
      const others = found.get(each.sentence)
      if (others) others.push(each)
      else found.set(each.sentence, [each])
    }
    return found
  })

  function rangesIn(marked: ReadonlyMap<number, HTMLElement>): ReadonlyMap<MarkKind, readonly Range[]> {
    const ranges = new Map<MarkKind, Range[]>(kinds.map((kind) => [kind, []]))
    for (const [sentence, row] of marked) {
      const wanted = bySentence.value.get(sentence)
      if (!wanted) continue
      rangesInRow(row, wanted).forEach((range, place) => {
        const kind = wanted[place]?.kind
        if (range && kind) ranges.get(kind)?.push(range)
      })
    }
    return ranges
  }

  watch(
    [rows, bySentence] as const,
    ([{ all, fresh }, wanted], [, wantedBefore]) => {
      const isMore = wanted === wantedBefore && fresh.size < all.size
      for (const [kind, ranges] of rangesIn(isMore ? fresh : all))
        if (isMore) markMoreRanges(kind, ranges)
        else markRanges(kind, ranges)
    },
    { flush: 'post', immediate: true },
  )
  onScopeDispose(() => kinds.forEach((kind) => markRanges(kind, [])))
}
