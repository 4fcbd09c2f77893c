import type { Ref } from 'vue'
import { shallowRef, watch } from 'vue'
import { useWordCard } from './word-card.store.ts'

/** The word on the page, or the term in an explanation, that the open card is about: it is marked (`data-card`). */
export function useCardWord(page: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<Element | null>> {
  const card = useWordCard()
  const word = shallowRef<Element | null>(null)

  function find(): Element | null {
    const { place, term } = card
    if (place) {
      return (
        page.value?.querySelector(`[data-s="${place.sentence}"] .english [data-w="${place.word}"]`) ?? null
      )
    }
    return term === null ? null : (page.value?.querySelector('[data-term][data-lit]') ?? null)
  }

  watch(
    [() => card.place, () => card.term],
    () => {
      word.value?.removeAttribute('data-card')
      word.value = find()
      word.value?.setAttribute('data-card', '')
    },
    { flush: 'post' },
  )
  return word
}
