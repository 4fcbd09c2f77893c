import { useEventListener } from '@vueuse/core'
import type { Panes } from '#renderer/composables/usePanes.ts'
import { useNotes } from '#renderer/features/notes/notes.store.ts'

interface NoteWaysOptions {
  readonly panes: Panes
  /** The element that scrolls the open page. */
  readonly page: () => HTMLElement | null
}

/** The ways from the page into its note and back. What is typed is saved before the window goes out of sight. */
export function useNoteWays({ panes, page }: NoteWaysOptions) {
  const notes = useNotes()

  // A window that goes away may not come back: nothing typed waits for its timer then.
  useEventListener(window, ['blur', 'pagehide', 'beforeunload'], () => void notes.flush())
  useEventListener(document, 'visibilitychange', () => void notes.flush())

  return {
    quote: (sentence: string): void => {
      notes.quote(sentence)
      panes.show('notes')
    },
    addToNote: (text: string): void => {
      notes.append(text)
      panes.show('notes')
    },
    leaveNote: (): void => {
      panes.closeOverlay()
      page()?.focus({ preventScroll: true })
    },
  }
}
