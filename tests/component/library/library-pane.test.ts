import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { call } from '#renderer/bridge/client.ts'
import { useCommands } from '#renderer/commands/commands.store.ts'
import LibraryPane from '#renderer/features/library/LibraryPane.vue'
import ReaderView from '#renderer/features/reader/ReaderView.vue'
import { useAway } from '#renderer/stores/away.store.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useOutlooks } from '#renderer/stores/outlooks.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'

let bridge: FakeBridge

beforeEach(async () => {
  document.body.replaceChildren()
  bridge = freshBridge()
  await openFirstDocument()
  await flushPromises()
})

it('lists the document with its progress and its pages with number, title and state', async () => {
  await useReading().setState('done')
  const pane = mount(LibraryPane, { attachTo: document.body })
  await flushPromises()
  expect(factsOf(pane, 0)).toEqual(['3 页', '已读 1'])
  expect(pane.get('[role=img]').attributes('aria-label')).toBe('已读 1 页，共 3 页')
  const rows = pane.findAll('ol li')
  expect(rows.map((row) => row.text())).toEqual([
    '1Message queues – the basics',
    '2Retries and back-off',
    '3Markup stays text',
  ])
  expect(rows[0]!.get('[role=img]').attributes('aria-label')).toBe('已读')
  expect(rows[1]!.get('[role=img]').attributes('aria-label')).toBe('未读')
})

it('lights the open page, and opens another on a click', async () => {
  const pane = mount(LibraryPane, { attachTo: document.body })
  await pane.findAll('ol button')[2]!.trigger('click')
  await flushPromises()
  expect(useReading().place).toBe(2)
  expect(pane.findAll('ol button').map((button) => button.attributes('aria-current'))).toEqual([
    undefined,
    undefined,
    'page',
  ])
})

it('is one stop for Tab, and arrow keys move inside', async () => {
  const pane = mount(LibraryPane, { attachTo: document.body })
  await flushPromises()
  const buttons = pane.findAll<HTMLButtonElement>('ol button')
  expect(buttons.map((button) => button.element.tabIndex)).toEqual([0, -1, -1])
  buttons[0]!.element.focus()
  await pane.get('ol').trigger('keydown', { key: 'ArrowDown' })
  expect(document.activeElement).toBe(buttons[1]!.element)
  await pane.get('ol').trigger('keydown', { key: 'End' })
  expect(document.activeElement).toBe(buttons[2]!.element)
  await pane.get('ol').trigger('keydown', { key: 'ArrowDown' })
  expect(document.activeElement).toBe(buttons[2]!.element)
})

it('speaks English when asked to', async () => {
  const pane = mount(LibraryPane)
  await useSettings().change({ language: 'en' })
  await flushPromises()
  expect(factsOf(pane, 0)).toEqual(['3 pages', '0 read'])
})

/** Imports texts beside the open document, as a dialog with several files does, and opens none of them. */
async function importBeside(...titles: string[]): Promise<void> {
  for (const title of titles) {
    await call('library.importText', { jobId: crypto.randomUUID(), title, text: 'One page.' })
  }
  await flushPromises()
}

function mountPane() {
  return mount(LibraryPane, { attachTo: document.body })
}

const factsOf = (pane: ReturnType<typeof mountPane>, place: number): string[] =>
  pane
    .findAll('.facts')
    [place]!.findAll('span')
    .map((fact) => fact.text())

it('says how long the rest will take once it was asked for, and again when a page is done', async () => {
  const pane = mountPane()
  expect(factsOf(pane, 0)).toEqual(['3 页', '已读 0'])
  expect(callsOf(bridge, 'progress.outlooks')).toHaveLength(0)
  useOutlooks().begin()
  await flushPromises()
  expect(factsOf(pane, 0)).toEqual(['3 页', '已读 0', '约剩 15 分钟'])
  await useReading().turn(1)
  await flushPromises()
  expect(callsOf(bridge, 'progress.outlooks'), 'a turned page asks for nothing').toHaveLength(1)
  await useReading().setState('done')
  await flushPromises()
  expect(factsOf(pane, 0)).toEqual(['3 页', '已读 1', '约剩 10 分钟'])
})

it('parts what to go on with from what was imported and never opened, the newest first', async () => {
  const pane = mountPane()
  expect(pane.find('.group').exists()).toBe(false)
  await importBeside('First', 'Second')
  expect(pane.findAll('.group').map((group) => group.text())).toEqual(['继续读', '新导入，还没读'])
  expect(pane.findAll('.documents .title[title]').map((title) => title.text())).toEqual([
    'Queues in plain words',
    'Second',
    'First',
  ])
  const lists = pane.findAll('ul[aria-labelledby]')
  expect(
    lists.map((list) => document.getElementById(list.attributes('aria-labelledby')!)?.textContent.trim()),
  ).toEqual(['继续读', '新导入，还没读'])
})

it('says of a document that is not open where it goes on, and goes on there', async () => {
  await useReading().turn(1)
  await importBeside('Other')
  const { documents } = useLibrary()
  await useReading().openDocument(documents.find(({ title }) => title === 'Other')!.id)
  await flushPromises()
  const pane = mountPane()
  const place = pane.findAll('.document').findIndex((each) => each.text().includes('Queues'))
  expect(factsOf(pane, place)).toContain('读到第 2 页')
  await pane.findAll('.document')[place]!.trigger('click')
  await flushPromises()
  expect(useReading().place).toBe(1)
  expect(useLibrary().openDocument?.title).toBe('Queues in plain words')
})

it('folds the pages of the open document and shows them again', async () => {
  const pane = mountPane()
  const head = pane.get('.document')
  expect(head.attributes('aria-expanded')).toBe('true')
  await head.trigger('click')
  expect(head.attributes('aria-expanded')).toBe('false')
  expect(pane.find('ol').exists()).toBe(false)
  expect(useReading().place).toBe(0)
  await head.trigger('click')
  expect(pane.findAll('ol li')).toHaveLength(3)
})

it('leads back to the page from what stands in its place, without folding', async () => {
  const pane = mountPane()
  useAway().show('settings')
  await pane.get('.document').trigger('click')
  expect(pane.get('.document').attributes('aria-expanded')).toBe('true')
  expect(callsOf(bridge, 'library.pages').length).toBeGreaterThan(1)
})

it('names the key that opens the search, and none when it has none', async () => {
  const pane = mount(LibraryPane)
  expect(pane.get('.search kbd').text()).toBe('Ctrl+K')
  await useCommands().setKeys('tools.search', ['Mod+J'])
  expect(pane.get('.search kbd').text()).toBe('Ctrl+J')
  await useCommands().setKeys('tools.search', [])
  expect(pane.find('.search kbd').exists()).toBe(false)
})

it('says without documents where they will be, and leaves it to the page what to do', async () => {
  await call('library.remove', { documentId: useLibrary().documents[0]!.id })
  useReading().close()
  await flushPromises()
  expect(mountPane().get('.empty').text()).toBe('文档会列在这里。')
  expect(mount(ReaderView).get('h1').text()).toBe('还没有文档。导入一个文件，或者粘贴一段英文。')
})
