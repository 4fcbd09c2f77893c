import { nextTick } from 'vue'
import { useCommands } from '#renderer/commands/commands.store.ts'
import type { Panes } from '#renderer/composables/usePanes.ts'
import { useNotes } from '#renderer/features/notes/notes.store.ts'
import { fieldUnder, isNoteField } from './context-menu/edit-entries.ts'

/**
 * Undoing and redoing. Chosen in a menu, they are about the text field that is written in, and otherwise about the note
 * of the open page; by key they are the note's only in the note itself, and every other field keeps its own.
 */
export function useEditCommands({ panes }: { readonly panes: Panes }): void {
  const notes = useNotes()

  async function run(way: 'undo' | 'redo'): Promise<void> {
    const focused = document.activeElement
    if (focused && fieldUnder(focused) && !isNoteField(focused)) {
      // eslint-disable-next-line @typescript-eslint/no-deprecated -- nothing else reaches a field's own history
      document.execCommand(way)
      return
    }
    panes.show('notes')
    await nextTick()
    notes[way]()
  }

  const byKey = (): boolean => isNoteField(document.activeElement)
  useCommands().offer({
    'edit.undo': { byKey, run: () => void run('undo') },
    'edit.redo': { byKey, run: () => void run('redo') },
  })
}
