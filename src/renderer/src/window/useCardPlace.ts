import type { Ref } from 'vue'
import { computed, nextTick } from 'vue'
import type { Panes } from '#renderer/composables/usePanes.ts'
import { useCardSide } from '#renderer/features/word-card/useCardSide.ts'
import { useCardWord } from '#renderer/features/word-card/useCardWord.ts'
import { useWordCard } from '#renderer/features/word-card/word-card.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'

interface CardPlaceOptions {
  readonly panes: Panes
  /** What the page stands in. */
  readonly centre: Readonly<Ref<HTMLElement | null>>
  /** The card, while it is open. */
  readonly view: Readonly<Ref<{ readonly focus: () => void } | null>>
}

/** Where a word's card stands in the window, and the way into it. */
export function useCardPlace({ panes, centre, view }: CardPlaceOptions) {
  const card = useWordCard()
  const player = usePlayer()
  const side = useCardSide(centre, useCardWord(centre))

  /** At the foot of the notes, or over the page where there are none beside it. */
  const isInPane = computed(() => panes.notesOpen.value && !panes.narrow.value)
  const place = computed(() => {
    if (!card.isOpen) return null
    return isInPane.value ? 'in-pane' : side.value
  })

  /** Into the card that is open, or to that of the word at the reading place. */
  async function goTo(): Promise<void> {
    const word = player.lit ?? (player.sentence === null ? null : { sentence: player.sentence, word: 0 })
    if (!card.isOpen && word) card.open(word)
    await nextTick()
    view.value?.focus()
  }

  return { place, goTo }
}
