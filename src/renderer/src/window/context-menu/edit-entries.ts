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

/** What the system does in a text field. */
export function editEntries(field: Field, words: Messages['contextMenu']): readonly Entry[] {
  const isOpen = !field.readOnly && !field.disabled
  const isSelected = (field.selectionStart ?? 0) !== (field.selectionEnd ?? 0)
  const edit = (role: Extract<Entry, { kind: 'edit' }>['role'], enabled: boolean): Entry => ({
    kind: 'edit',
    role,
    label: words[role],
    enabled,
  })
  const separator: Entry = { kind: 'separator' }
  return [
    edit('undo', isOpen),
    edit('redo', isOpen),
    separator,
    edit('cut', isOpen && isSelected),
    edit('copy', isSelected),
    edit('paste', isOpen),
    separator,
    edit('selectAll', field.value !== ''),
  ]
}
