import { useEventListener, usePreferredReducedMotion } from '@vueuse/core'
import type { Ref } from 'vue'
import { computed, ref, watch } from 'vue'
import { usePlayer } from '#renderer/stores/player.store.ts'

const SCROLLING_KEYS = new Set(['ArrowUp', 'ArrowDown', 'PageUp', 'PageDown', 'Home', 'End'])
/** Whoever asks for one of these wants to see what is read. */
const ASKING = new Set([
  ...['playClicked', 'playSentence', 'playBlock', 'playPage', 'speakWord'],
  ...['toggle', 'step', 'replay', 'seek'],
])

/**
 * Keeps the sentence that is read in sight. It yields to the reader: once they scroll, it waits until they ask to
 * hear something or to come back.
 */
export function useSpokenScroll(scroller: Readonly<Ref<HTMLElement | null>>) {
  const player = usePlayer()
  const motion = usePreferredReducedMotion()
  const follows = ref(true)

  function show(): void {
    const behavior = motion.value === 'reduce' ? 'auto' : 'smooth'
    scroller.value
      ?.querySelector(`#page-top [data-s="${player.sentence}"]`)
      ?.scrollIntoView({ block: 'nearest', behavior })
  }

  function yieldToReader(): void {
    if (player.active) follows.value = false
  }

  useEventListener(scroller, ['wheel', 'touchmove'], yieldToReader, { passive: true })
  useEventListener(scroller, 'keydown', (event: KeyboardEvent) => {
    if (SCROLLING_KEYS.has(event.key)) yieldToReader()
  })
  useEventListener(scroller, 'pointerdown', (event: PointerEvent) => {
    const isScrollbar = event.target === scroller.value && event.offsetX >= (scroller.value?.clientWidth ?? 0)
    if (isScrollbar) yieldToReader()
  })
  player.$onAction(({ name }) => {
    if (ASKING.has(name)) follows.value = true
  })
  watch(
    () => player.sentence,
    () => {
      if (player.active && follows.value) show()
    },
  )

  function comeBack(): void {
    follows.value = true
    show()
  }

  return { isAway: computed(() => !follows.value && player.active), comeBack }
}
