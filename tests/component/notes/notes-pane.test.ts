import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import NotesPane from '#renderer/features/notes/NotesPane.vue'
import { useNotes } from '#renderer/features/notes/notes.store.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { callsOf, freshBridge, openFirstDocument, withKeys } from '../harness/app.ts'

let bridge: FakeBridge

beforeEach(async () => {
  bridge = freshBridge()
  await openFirstDocument()
})

afterEach(() => {
  vi.useRealTimers()
})

function mountPane() {
  return mount(NotesPane, { attachTo: document.body })
}

it('shows the note of the open page, and an empty one on a page without', async () => {
  const pageId = useReading().pageId!
  bridge.notes.set(pageId, { pageId, text: 'kept', revision: 1, savedAt: Date.UTC(2024, 0, 1, 12, 3) })
  const pane = mount(NotesPane)
  await flushPromises()
  expect(pane.get('textarea').element.value).toBe('kept')
  expect(pane.get('[role=status]').text()).toMatch(/^已保存 (\d+\/\d+ )?\d\d:03$/)
  await useReading().turn(1)
  await flushPromises()
  expect(pane.get('textarea').element.value).toBe('')
})

it('says how to begin while no page is open', async () => {
  freshBridge()
  await useLibrary().load()
  expect(mount(NotesPane).text()).toContain('打开一页')
})

it('saves on leaving the field, and marks the page in the list', async () => {
  const pane = mount(NotesPane)
  await flushPromises()
  await pane.get('textarea').setValue('typed')
  expect(pane.get('[role=status]').attributes('data-note-state')).toBe('unsaved')
  await pane.get('textarea').trigger('blur')
  await flushPromises()
  expect(bridge.notes.get(useReading().pageId!)?.text).toBe('typed')
  expect(pane.get('[role=status]').attributes('data-note-state')).toBe('saved')
  expect(useReading().page?.hasNote).toBe(true)
})

it('saves what was typed when another page is opened, to the page it was typed on', async () => {
  const first = useReading().pageId!
  const pane = mount(NotesPane)
  await flushPromises()
  await pane.get('textarea').setValue('for page one')
  await useReading().turn(1)
  await flushPromises()
  expect(callsOf(bridge, 'notes.save')).toMatchObject([{ pageId: first, text: 'for page one', revision: 0 }])
  await useReading().turn(-1)
  await flushPromises()
  expect(pane.get('textarea').element.value).toBe('for page one')
})

it('puts a quoted sentence below what is there', async () => {
  const notes = useNotes()
  await flushPromises()
  notes.edit('before')
  notes.quote('A producer puts messages into a queue')
  expect(notes.text).toBe('before\n\n> A producer puts messages into a queue\n\n')
})

const key = (pressed: string, shiftKey = false) => ({ key: pressed, ctrlKey: true, shiftKey })

/** What the keyboard does to the field: the event before, the text, the event after. */
async function type(pane: VueWrapper, typed: string, init: InputEventInit = {}): Promise<void> {
  const field = pane.get('textarea')
  const inputType = init.inputType ?? 'insertText'
  field.element.dispatchEvent(new InputEvent('beforeinput', { ...init, inputType }))
  await field.setValue(field.element.value + typed)
}

it('undoes and redoes what was typed, quoted and formatted, each by itself, with the caret where it happened', async () => {
  const pane = withKeys(mountPane())
  await flushPromises()
  await type(pane, 'A queue')
  await type(pane, ' waits')
  useNotes().quote('Messages wait')
  await flushPromises()
  const field = pane.get('textarea')
  field.element.setSelectionRange(0, 7)
  await field.trigger('keydown', key('b'))
  expect(field.element.value).toBe('**A queue** waits\n\n> Messages wait\n\n')

  field.element.focus()
  await field.trigger('keydown', key('z'))
  expect(field.element.value).toBe('A queue waits\n\n> Messages wait\n\n')
  expect([field.element.selectionStart, field.element.selectionEnd]).toEqual([0, 7])
  await field.trigger('keydown', key('z'))
  expect(field.element.value).toBe('A queue waits')
  await field.trigger('keydown', key('z'))
  expect(field.element.value).toBe('')
  await field.trigger('keydown', key('z'))
  expect(pane.get('[role=status]').text()).toBe('没有可撤销的了')

  await field.trigger('keydown', key('z', true))
  expect(pane.get('[role=status]').text()).toBe('正在写…')
  await field.trigger('keydown', key('y'))
  await field.trigger('keydown', key('y'))
  expect(field.element.value).toBe('**A queue** waits\n\n> Messages wait\n\n')
  await field.trigger('keydown', key('y'))
  expect(pane.get('[role=status]').text()).toBe('没有可重做的了')
})

it.each([
  ['by its key', async (pane: VueWrapper) => pane.get('textarea').trigger('keydown', key(';'))],
  ['by its button', async (pane: VueWrapper) => pane.get('[data-format=time]').trigger('click')],
])('writes the date and the time where the caret is, %s', async (_how, ask) => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(2026, 1, 3, 9, 5) })
  const pane = withKeys(mountPane())
  await flushPromises()
  await type(pane, 'seen\nlater')
  pane.get('textarea').element.setSelectionRange(0, 0)
  await ask(pane)
  expect(pane.get('textarea').element.value).toBe('2026-02-03 09:05 seen\nlater')
  expect(pane.get('textarea').element.selectionStart).toBe(17)
})

it('undoes what was written before the page was left', async () => {
  const pane = withKeys(mountPane())
  await flushPromises()
  await type(pane, 'yesterday')
  await useNotes().flush()
  await useReading().turn(1)
  await flushPromises()
  await useReading().turn(-1)
  await flushPromises()
  const field = pane.get('textarea')
  expect(field.element.value).toBe('yesterday')
  field.element.focus()
  await field.trigger('keydown', key('z'))
  await flushPromises()
  expect(field.element.value).toBe('')
  await useNotes().flush()
  expect(bridge.notes.get(useReading().pageId!)?.text).toBe('')
})

it('leaves a word that an input method composes alone', async () => {
  const pane = withKeys(mountPane())
  await flushPromises()
  const field = pane.get('textarea')
  await type(pane, '以前的 ')
  await field.trigger('compositionstart')
  await type(pane, 'ni', { inputType: 'insertCompositionText', isComposing: true })
  useNotes().undo()
  expect(field.element.value).toBe('以前的 ni')
  await field.trigger('compositionend')
  useNotes().undo()
  await flushPromises()
  expect(field.element.value).toBe('')
})

it('answers the system’s undo in the place of the field’s own', async () => {
  const pane = mountPane()
  await flushPromises()
  await type(pane, 'typed')
  const undo = new InputEvent('beforeinput', { inputType: 'historyUndo', cancelable: true })
  pane.get('textarea').element.dispatchEvent(undo)
  await flushPromises()
  expect(undo.defaultPrevented).toBe(true)
  expect(pane.get('textarea').element.value).toBe('')
})

it('has no field while no page is open, and keeps what was typed in it', async () => {
  const pageId = useReading().pageId!
  const pane = mountPane()
  await flushPromises()
  await pane.get('textarea').setValue('typed last')
  useReading().close()
  await flushPromises()
  expect(pane.find('textarea').exists()).toBe(false)
  expect(bridge.notes.get(pageId)?.text).toBe('typed last')
})
