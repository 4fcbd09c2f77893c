import type { Ref } from 'vue'
import { onScopeDispose, ref, watch } from 'vue'

const WEIGHT_PER_FRAME = 25

/**
 * How many of the things that weigh `weights()` to render: those that weigh `first()` at once, the rest a few per
 * frame, so that a page of thousands of sentences shows at once and never freezes the window. Other weights start it
 * again; the same ones, of a page that only says its words otherwise, leave everything in its place.
 */
export function useGrowingCount(
  weights: () => readonly number[],
  first: () => number,
): Readonly<Ref<number>> {
  const count = ref(0)
  let frame = 0

  function add(budget: number): void {
    let left = budget
    let next = count.value
    for (const weight of weights().slice(next)) {
      if (left <= 0) break
      left -= weight
      next += 1
    }
    count.value = next
    if (next < weights().length) frame = requestAnimationFrame(() => add(WEIGHT_PER_FRAME))
  }

  watch(
    weights,
    (next, before) => {
      if (before && next.join() === before.join()) return
      cancelAnimationFrame(frame)
      count.value = 0
      add(first())
    },
    { immediate: true },
  )
  onScopeDispose(() => cancelAnimationFrame(frame))
  return count
}
