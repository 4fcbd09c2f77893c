import type { CallInput } from '#shared/bridge/contract.ts'
import type { Messages } from '#renderer/i18n/zh-CN/index.ts'

type Entry = CallInput<'app.popMenu'>['entries'][number]
type Field = HTMLInputElement | HTMLTextAreaElement

const NOT_TYPED_IN = ['button', 'checkbox', 'radio', 'range', 'submit', 'color', 'file']

/** The text field under an element, if there is one. */
export function fieldUnder(target: Element): Field | null {
  const field = target.closest<Field>('input, textarea')
  return field && !NOT_TYPED_IN.includes(field.type) ? field : null
}

/** Whether it is the field of the page's note, which has a history of its own. */
export function isNoteField(element: Element | null): boolean {
  return element?.matches('[data-note-field]') ?? false
}

/** What the system does in a text field. Undoing in the note is the window's own: `edit.undo` and `edit.redo`. */
export function editEntries(field: Field, words: Messages['contextMenu']): readonly Entry[] {
  const isOpen = !field.readOnly && !field.disabled
  const isSelected = (field.selectionStart ?? 0) !== (field.selectionEnd ?? 0)
  const edit = (role: Extract<Entry, { kind: 'edit' }>['role'], enabled: boolean): Entry => ({
    kind: 'edit',
    role,
    label: words[role],
    enabled,
  })
  const history = (role: 'undo' | 'redo'): Entry =>
    isNoteField(field)
      ? {
          ...{ kind: 'item', id: `edit.${role}`, label: words[role], enabled: isOpen, checked: null },
          accelerator: role === 'undo' ? 'CmdOrCtrl+Z' : 'CmdOrCtrl+Shift+Z',
        }
      : edit(role, isOpen)
  const separator: Entry = { kind: 'separator' }
  return [
    history('undo'),
    history('redo'),
    separator,
    edit('cut', isOpen && isSelected),
    edit('copy', isSelected),
    edit('paste', isOpen),
    separator,
    edit('selectAll', field.value !== ''),
  ]
}
