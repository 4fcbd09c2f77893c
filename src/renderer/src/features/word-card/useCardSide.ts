import { useResizeObserver } from '@vueuse/core'
import type { Ref } from 'vue'
import { ref, watch } from 'vue'

/** On which side of the page a card that lies over it leaves its word in sight. */
export function useCardSide(
  page: Readonly<Ref<HTMLElement | null>>,
  word: Readonly<Ref<Element | null>>,
): Readonly<Ref<'on-left' | 'on-right'>> {
  const side = ref<'on-left' | 'on-right'>('on-right')

  function look(): void {
    if (!page.value || !word.value) return
    const [around, box] = [page.value.getBoundingClientRect(), word.value.getBoundingClientRect()]
    side.value = box.left + box.width / 2 > around.left + around.width / 2 ? 'on-left' : 'on-right'
  }

  watch(word, look)
  useResizeObserver(page, look)
  return side
}
