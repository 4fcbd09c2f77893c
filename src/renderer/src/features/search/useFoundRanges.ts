import { useMutationObserver } from '@vueuse/core'
import { computed, onScopeDispose, ref, shallowRef, watch, type ComputedRef, type Ref } from 'vue'
import { findInPage, markRanges } from '#renderer/composables/page-text.ts'

interface FoundRanges {
  readonly count: ComputedRef<number>
  /** Which of them is looked at, from 0. */
  readonly place: Readonly<Ref<number>>
  /** Goes to the next or the one before, round the end. */
  readonly step: (by: 1 | -1) => void
}

/**
 * Marks where the query stands on the page, and follows the page as it grows, turns or is put in another language. A
 * new query begins at the first hit that is in sight or below.
 */
export function useFoundRanges(page: () => HTMLElement | null, query: () => string): FoundRanges {
  const ranges = shallowRef<readonly Range[]>([])
  const place = ref(0)
  const count = computed(() => ranges.value.length)
  let waiting = 0

  function look(): void {
    const root = page()
    ranges.value = root && query().trim() !== '' ? findInPage(root, query()) : []
    place.value = Math.min(place.value, Math.max(0, ranges.value.length - 1))
    mark()
  }

  function mark(): void {
    const now = ranges.value[place.value]
    markRanges(
      'find',
      ranges.value.filter((range) => range !== now),
    )
    markRanges('find-now', now ? [now] : [])
  }

  function show(): void {
    ranges.value[place.value]?.startContainer.parentElement?.scrollIntoView({ block: 'nearest' })
  }

  function start(): void {
    look()
    const top = page()?.getBoundingClientRect().top ?? 0
    const first = ranges.value.findIndex((range) => range.getBoundingClientRect().bottom >= top)
    place.value = Math.max(0, first)
    mark()
    show()
  }

  function step(by: 1 | -1): void {
    if (count.value === 0) return
    place.value = (place.value + by + count.value) % count.value
    mark()
    show()
  }

  watch(query, start, { immediate: true, flush: 'post' })
  useMutationObserver(
    page,
    () => {
      cancelAnimationFrame(waiting)
      waiting = requestAnimationFrame(look)
    },
    { childList: true, subtree: true, characterData: true },
  )
  onScopeDispose(() => {
    cancelAnimationFrame(waiting)
    markRanges('find', [])
    markRanges('find-now', [])
  })

  return { count, place, step }
}
