import { useEventListener } from '@vueuse/core'
import { chordOf, mayType } from './chord.ts'
import { useCommands } from './commands.store.ts'

/**
 * Runs commands by their keys, for the whole window. Keys rest while an input method composes and while a dialog is
 * open; keys that one could type with rest while the learner types or moves inside a widget that uses them.
 */
export function useCommandKeys(): void {
  const commands = useCommands()
  let focusedByPointer = false
  useEventListener(window, 'pointerdown', () => (focusedByPointer = true), { capture: true })

  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    if (event.key === 'Tab') focusedByPointer = false
    if (event.defaultPrevented || event.isComposing) return
    const chord = chordOf(event)
    if (chord === null || (mayType(chord) && keepsKey(event, focusedByPointer))) return
    const id = commands.withChord(chord).find((each) => commands.canRunByKey(each))
    // Asked last: beside a long page the answer takes milliseconds, which no key that is typed into a note may wait for.
    if (id === undefined || document.querySelector('dialog[open]')) return
    event.preventDefault()
    commands.run(id)
  })
}

/** Whether the focused element needs this key itself. A button that was clicked, not tabbed to, gives up Space. */
function keepsKey(event: KeyboardEvent, focusedByPointer: boolean): boolean {
  const target = event.target
  if (!(target instanceof Element)) return false
  if (target.closest('input, textarea, select, [contenteditable="true"], [role="slider"]')) return true
  return event.key === ' ' && !focusedByPointer && target.closest('button, a, summary') !== null
}
