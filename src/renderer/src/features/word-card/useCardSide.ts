import type { Ref } from 'vue'
import { ref, watch } from 'vue'
import { useWordCard } from './word-card.store.ts'

/** On which side of the page a card that lies over it leaves its word in sight. */
export function useCardSide(page: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<'on-left' | 'on-right'>> {
  const card = useWordCard()
  const side = ref<'on-left' | 'on-right'>('on-right')

  watch(
    () => card.place,
    (place) => {
      if (!place) return
      const word = page.value?.querySelector(`[data-s="${place.sentence}"] .english [data-w="${place.word}"]`)
      if (!page.value || !word) return
      const [around, box] = [page.value.getBoundingClientRect(), word.getBoundingClientRect()]
      side.value = box.left + box.width / 2 > around.left + around.width / 2 ? 'on-left' : 'on-right'
    },
  )
  return side
}
