import type { Panes } from '#renderer/composables/usePanes.ts'
import { useShortcuts } from '#renderer/composables/useShortcuts.ts'
import { useAnswer } from '#renderer/features/study/answers/answer.store.ts'
import { usePrompt } from '#renderer/features/study/answers/prompt.store.ts'
import { useWordCard } from '#renderer/features/word-card/word-card.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { usePrimer } from '#renderer/stores/primer.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'

interface WindowKeysOptions {
  readonly panes: Panes
  /** Opens the sheet of keys. */
  readonly help: () => void
  readonly goToCard: () => void
}

/** The keys of the whole window. */
export function useWindowKeys({ panes, help, goToCard }: WindowKeysOptions): void {
  const player = usePlayer()
  const reading = useReading()
  const settings = useSettings()
  const primer = usePrimer()
  const card = useWordCard()
  const prompt = usePrompt()
  const answer = useAnswer()
  /** The keys of the page rest while the page is out of sight. */
  const when = (): boolean => !primer.isOpen

  useShortcuts([
    { key: 'ArrowLeft', when, run: () => void reading.turn(-1) },
    { key: 'ArrowRight', when, run: () => void reading.turn(1) },
    { key: ' ', when, run: () => player.toggle() },
    { key: '[', ctrl: true, when, run: () => player.step(-1) },
    { key: ']', ctrl: true, when, run: () => player.step(1) },
    { key: 'r', when, run: () => player.replay() },
    { key: ',', when, run: () => void settings.changeRate(-1) },
    { key: '.', when, run: () => void settings.changeRate(1) },
    { key: 's', when, run: () => (player.shadowing = !player.shadowing) },
    { key: 'l', when, run: () => player.markLoop() },
    { key: 'MediaPlayPause', when, run: () => player.toggle() },
    { key: 'MediaTrackPrevious', when, run: () => player.step(-1) },
    { key: 'MediaTrackNext', when, run: () => player.step(1) },
    { key: 'MediaStop', when, run: () => player.stop() },
    { key: 'i', run: () => (primer.isOpen ? primer.close() : primer.open()) },
    { key: 'w', when, run: goToCard },
    { key: 'c', when, run: () => reading.page && void prompt.copy(reading.page, reading.page) },
    { key: 'v', when, run: () => answer.open() },
    { key: 'Escape', run: stopOrClose },
    { key: '?', run: help },
  ])

  function stopOrClose(): void {
    if (panes.narrow.value && (panes.libraryOpen.value || panes.notesOpen.value)) panes.closeOverlay()
    else if (primer.isOpen) primer.close()
    else if (card.isOpen && !player.active) card.close()
    else player.stop()
  }
}
