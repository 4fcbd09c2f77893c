import type { ComputedRef } from 'vue'
import { computed, nextTick, onScopeDispose, ref, watch } from 'vue'

/**
 * Which of the elements with these ids is being read: the last one whose top has passed the upper third of the window.
 * `goTo` scrolls to one. The elements may come and go with the page.
 */
export function useVisibleSection(ids: () => readonly string[]): {
  current: ComputedRef<string | undefined>
  goTo: (id: string) => void
} {
  const passed = ref(new Set<string>())
  const observer = new IntersectionObserver(
    (entries) => {
      const next = new Set(passed.value)
      for (const { target, boundingClientRect, rootBounds } of entries) {
        if (boundingClientRect.top < (rootBounds?.bottom ?? 0)) next.add(target.id)
        else next.delete(target.id)
      }
      passed.value = next
    },
    { rootMargin: '0px 0px -66% 0px' },
  )

  watch(
    ids,
    async (wanted) => {
      await nextTick()
      observer.disconnect()
      passed.value = new Set()
      for (const id of wanted) {
        const element = document.getElementById(id)
        if (element) observer.observe(element)
      }
    },
    { immediate: true },
  )
  onScopeDispose(() => observer.disconnect())

  return {
    current: computed(() => ids().findLast((id) => passed.value.has(id)) ?? ids()[0]),
    goTo: (id) => document.getElementById(id)?.scrollIntoView({ block: 'start' }),
  }
}
