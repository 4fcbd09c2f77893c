import type { Ref } from 'vue'
import { ref, watch } from 'vue'
import { useWordCard } from './word-card.store.ts'

/** On which side of the page a card that lies over it leaves its word in sight. */
export function useCardSide(page: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<'on-left' | 'on-right'>> {
  const card = useWordCard()
  const side = ref<'on-left' | 'on-right'>('on-right')

  watch([() => card.place, () => card.term], ([place, term]) => {
    if (!place && term === null) return
    const word = page.value?.querySelector(
      place ? `[data-s="${place.sentence}"] .english [data-w="${place.word}"]` : '[data-term][data-lit]',
    )
    if (!page.value || !word) return
    const [around, box] = [page.value.getBoundingClientRect(), word.getBoundingClientRect()]
    side.value = box.left + box.width / 2 > around.left + around.width / 2 ? 'on-left' : 'on-right'
  })
  return side
}
