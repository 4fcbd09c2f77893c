import { useEventListener } from '@vueuse/core'

export interface Shortcut {
  /** `KeyboardEvent.key`; letters in lower case. */
  readonly key: string
  readonly ctrl?: boolean
  /** The key is left to the browser while this says no. */
  readonly when?: () => boolean
  readonly run: () => void
}

/**
 * Keys for the whole window. They rest while an input method composes and while a dialog is open; keys without
 * Ctrl rest while the learner types or moves inside a widget that uses them.
 */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  let focusedByPointer = false
  useEventListener(window, 'pointerdown', () => (focusedByPointer = true), { capture: true })

  useEventListener(window, 'keydown', (event: KeyboardEvent) => {
    if (event.key === 'Tab') focusedByPointer = false
    if (event.defaultPrevented || event.isComposing || event.altKey) return
    if (document.querySelector('dialog[open]')) return
    const ctrl = event.ctrlKey || event.metaKey
    if (!ctrl && keepsKey(event, focusedByPointer)) return
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const shortcut = shortcuts.find(
      (candidate) => candidate.key === key && (candidate.ctrl ?? false) === ctrl,
    )
    if (!shortcut || shortcut.when?.() === false) return
    event.preventDefault()
    shortcut.run()
  })
}

/**
 * Whether the focused element needs this key itself. A button that was clicked, not tabbed to, gives up Space; media
 * keys belong to no element.
 */
function keepsKey(event: KeyboardEvent, focusedByPointer: boolean): boolean {
  const target = event.target
  if (!(target instanceof Element) || event.key.startsWith('Media')) return false
  if (target.closest('input, textarea, select, [contenteditable="true"], [role="slider"]')) return true
  return event.key === ' ' && !focusedByPointer && target.closest('button, a, summary') !== null
}
