import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import NotesOverview from '#renderer/features/notes/NotesOverview.vue'
import { useNotesOverview } from '#renderer/features/notes/overview.store.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { freshBridge, openFirstDocument } from '../harness/app.ts'

let bridge: FakeBridge

beforeEach(async () => {
  bridge = freshBridge()
  await openFirstDocument()
  const [first, second] = useLibrary().pages
  bridge.notes.set(first!.id, { pageId: first!.id, text: '队列 #考点', revision: 1, savedAt: 1 })
  bridge.notes.set(second!.id, { pageId: second!.id, text: '消费者', revision: 1, savedAt: 2 })
})

async function opened() {
  await useNotesOverview().open()
  const dialog = mount(NotesOverview, { attachTo: document.body })
  await flushPromises()
  return dialog
}

it('lists all notes, narrows them by tag, and opens the page of one', async () => {
  const dialog = await opened()
  expect(dialog.findAll('li')).toHaveLength(2)
  await dialog
    .findAll('[aria-pressed]')
    .find((each) => each.text() === '#考点 1')!
    .trigger('click')
  await flushPromises()
  expect(dialog.findAll('li').map((each) => each.text())).toEqual([expect.stringContaining('队列 #考点')])
  await dialog.get('li button').trigger('click')
  await flushPromises()
  expect(useNotesOverview().isOpen).toBe(false)
  expect(useReading().page?.number).toBe(1)
  dialog.unmount()
})

it('tells where a link of a note leads as the note’s preview does', async () => {
  bridge.notes.set(useLibrary().pages[0]!.id, {
    pageId: useLibrary().pages[0]!.id,
    text: '见 [[9]]，还有 [[12#3]]',
    revision: 2,
    savedAt: 3,
  })
  const dialog = await opened()
  expect(dialog.text()).toContain('见 第 9 页，还有 第 12 页第 3 句')
  dialog.unmount()
})

it('says what to do where nothing was written, and offers no export then', async () => {
  bridge.notes.clear()
  const dialog = await opened()
  expect(dialog.text()).toContain('写下第一条')
  expect(dialog.text()).not.toContain('Markdown')
  dialog.unmount()
})

it('exports everything with what is to go along', async () => {
  const dialog = await opened()
  await dialog.findAll('input[type=checkbox]')[1]!.setValue(true)
  await dialog
    .findAll('button')
    .find((each) => each.text() === '存为 Markdown…')!
    .trigger('click')
  expect(dialog.emitted('export')).toEqual([
    ['markdown', ['original', 'pronunciation', 'highlights', 'note']],
  ])
  dialog.unmount()
})
