import { useEventListener } from '@vueuse/core'
import type { Ref, WatchSource } from 'vue'
import { nextTick, ref, watch } from 'vue'

/** A section counts as read from the moment its top has passed this share of the window's height. */
const READING_LINE = 1 / 3

/**
 * Which of the elements with these ids is being read: the last one whose top has passed the reading line. The elements
 * may come and go with the page: it looks again whenever `content` changes. `goTo` scrolls to one.
 */
export function useVisibleSection(
  ids: () => readonly string[],
  content: WatchSource,
): {
  readonly current: Readonly<Ref<string | undefined>>
  readonly goTo: (id: string) => void
} {
  const current = ref<string>()
  let waiting = false

  function look(): void {
    waiting = false
    const line = window.innerHeight * READING_LINE
    const passed = ids().filter((id) => {
      const element = document.getElementById(id)
      return element !== null && element.getBoundingClientRect().top < line
    })
    current.value = passed.at(-1) ?? ids()[0]
  }

  function lookSoon(): void {
    if (waiting) return
    waiting = true
    requestAnimationFrame(look)
  }

  useEventListener(document, 'scroll', lookSoon, { capture: true, passive: true })
  useEventListener(window, 'resize', lookSoon)
  watch([ids, content], () => void nextTick(lookSoon), { immediate: true })

  return { current, goTo: (id) => document.getElementById(id)?.scrollIntoView({ block: 'start' }) }
}
