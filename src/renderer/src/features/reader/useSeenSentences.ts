import { useDebounceFn, useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'
import { watch } from 'vue'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'

/** How long the page must rest: who scrolls through it does not want to hear it yet. */
const REST_MS = 300
const MOST = 3
const STEP_PX = 40

/** Tells the player which sentences stand first in sight, once the page has come to rest. */
export function useSeenSentences(scroller: Readonly<Ref<HTMLElement | null>>): void {
  const player = usePlayer()
  const reading = useReading()

  const look = useDebounceFn(() => {
    const box = scroller.value?.getBoundingClientRect()
    if (!box) return
    const seen = new Set<number>()
    for (let y = box.top + STEP_PX / 2; y < box.bottom && seen.size < MOST; y += STEP_PX) {
      const row = document.elementFromPoint(box.left + box.width / 2, y)?.closest<HTMLElement>('[data-s]')
      if (row) seen.add(Number(row.dataset['s']))
    }
    player.see([...seen])
  }, REST_MS)

  useEventListener(scroller, 'scroll', () => void look(), { passive: true })
  watch(
    () => reading.outline,
    (outline) => {
      if (outline) void look()
    },
    { immediate: true, flush: 'post' },
  )
}
