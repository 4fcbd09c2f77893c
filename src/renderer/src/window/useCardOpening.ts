import { useWordCard } from '#renderer/features/word-card/word-card.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useTerms } from '#renderer/stores/terms.store.ts'

/** Whoever asks to hear a word, of the page or of an explanation, wants to know more about it: its card opens. */
export function useCardOpening(): void {
  const card = useWordCard()
  usePlayer().$onAction(({ name, args }) => {
    if (name === 'speakWord') card.open(args[0])
  })
  useTerms().$onAction(({ name, args }) => {
    if (name === 'hear') card.openTerm(args[0])
  })
}
