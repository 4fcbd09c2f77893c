import { useTimeoutFn } from '@vueuse/core'
import { ref, watch } from 'vue'

/**
 * Lets something that is told go by itself after a while, but not while it is pointed at or in focus; after that it has
 * all its time again. `of` is what is told: null while there is nothing, and another one begins its time anew.
 * @returns what the element that tells it listens to
 */
export function useLeaving(of: () => unknown, leave: () => void, shownMs: number) {
  const { start, stop } = useTimeoutFn(leave, shownMs, { immediate: false })
  const isPointedAt = ref(false)
  const isFocused = ref(false)

  // Who is taken away under the pointer never hears that it left.
  watch(of, () => (isPointedAt.value = isFocused.value = false))
  watch(
    [of, isPointedAt, isFocused],
    ([told, ...held]) => (told === null || held.some(Boolean) ? stop() : start()),
    { immediate: true },
  )

  return {
    onPointerenter: () => (isPointedAt.value = true),
    onPointerleave: () => (isPointedAt.value = false),
    onFocusin: () => (isFocused.value = true),
    onFocusout: () => (isFocused.value = false),
  }
}
