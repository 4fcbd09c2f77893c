import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import NotesPane from '#renderer/features/notes/NotesPane.vue'
import { useNotes } from '#renderer/features/notes/notes.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'

let bridge: FakeBridge

beforeEach(async () => {
  bridge = freshBridge()
  await openFirstDocument()
})

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
  expect(callsOf(bridge, 'notes.save')).toEqual([{ pageId: first, text: 'for page one', revision: 0 }])
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
