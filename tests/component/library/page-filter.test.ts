import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import { call } from '#renderer/bridge/client.ts'
import { buildPage } from '#renderer/bridge/fake-document.ts'
import LibraryPane from '#renderer/features/library/LibraryPane.vue'
import { useBookmarks } from '#renderer/stores/bookmarks.store.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { freshBridge, openFirstDocument } from '../harness/app.ts'

type Pane = ReturnType<typeof mountPane>

function mountPane() {
  return mount(LibraryPane, { attachTo: document.body })
}

async function openDocumentOf(pageCount: number): Promise<Pane> {
  freshBridge(Array.from({ length: pageCount }, (_, at) => buildPage([['title', `Page ${at + 1}`, '']])))
  await openFirstDocument()
  await flushPromises()
  return mountPane()
}

const numbersOf = (pane: Pane): string[] => pane.findAll('ol .number').map((number) => number.text())
const countOf = (pane: Pane): string => pane.get('.filter [role=status]').text()

async function choose(pane: Pane, name: string): Promise<void> {
  const wanted = pane.findAll('.filter button').find((button) => button.text() === name)
  await wanted!.trigger('click')
}

/** Marks pages done without opening them. */
async function finish(...numbers: number[]): Promise<void> {
  for (const number of numbers) await useReading().setState('done', useLibrary().pages[number - 1]!.id)
  await flushPromises()
}

beforeEach(() => document.body.replaceChildren())

it('is offered from eight pages on, and shows all of them until something is chosen', async () => {
  expect((await openDocumentOf(7)).find('.filter').exists()).toBe(false)
  const pane = await openDocumentOf(8)
  expect(pane.get('.filter [role=group]').attributes('aria-label')).toBe('显示哪些页面')
  expect(pane.get('.filter [aria-pressed=true]').text()).toBe('全部')
  expect(numbersOf(pane)).toHaveLength(8)
  expect(countOf(pane)).toBe('')
})

it('lists the pages that are not done, and says how many', async () => {
  const pane = await openDocumentOf(9)
  await finish(3, 4)
  await choose(pane, '没读完')
  expect(pane.get('.filter [aria-pressed=true]').text()).toBe('没读完')
  expect(numbersOf(pane)).toEqual(['1', '2', '5', '6', '7', '8', '9'])
  expect(countOf(pane)).toBe('7 页')
  await finish(9)
  expect(numbersOf(pane)).toEqual(['1', '2', '5', '6', '7', '8'])
  expect(countOf(pane)).toBe('6 页')
})

it('keeps the open page in the list when it is done, until another is opened', async () => {
  const pane = await openDocumentOf(8)
  await useReading().goTo(2)
  await choose(pane, '没读完')
  await finish(2)
  expect(numbersOf(pane)).toHaveLength(8)
  expect(countOf(pane)).toBe('7 页')
  await useReading().goTo(3)
  await flushPromises()
  expect(numbersOf(pane)).toEqual(['1', '3', '4', '5', '6', '7', '8'])
})

it('lists the pages with a note and those with a bookmark, as they come and go', async () => {
  const pane = await openDocumentOf(8)
  const { pages } = useLibrary()
  useLibrary().markNote(pages[3]!.id, true)
  await choose(pane, '有笔记')
  expect(numbersOf(pane)).toEqual(['1', '4'])
  expect(countOf(pane)).toBe('1 页')
  useLibrary().markNote(pages[3]!.id, false)
  await flushPromises()
  expect(numbersOf(pane)).toEqual(['1'])

  await choose(pane, '书签')
  await useBookmarks().togglePage(pages[6]!.id)
  await flushPromises()
  expect(numbersOf(pane)).toEqual(['1', '7'])
})

it('says that there is no such page, and leads back to all of them with the focus beside', async () => {
  const pane = await openDocumentOf(8)
  await choose(pane, '书签')
  expect(countOf(pane)).toBe('还没有哪一页有书签。')
  const showAll = pane.get<HTMLButtonElement>('.filter .show-all')
  showAll.element.focus()
  await showAll.trigger('click')
  expect(numbersOf(pane)).toHaveLength(8)
  expect(pane.find('.filter .show-all').exists()).toBe(false)
  expect(document.activeElement?.textContent.trim()).toBe('全部')
})

it('is remembered for each document while the app runs', async () => {
  const pane = await openDocumentOf(8)
  await choose(pane, '书签')
  const { documents } = useLibrary()
  await call('library.importText', { jobId: 'beside', title: 'Beside', text: 'One page.' })
  await flushPromises()
  await useReading().openDocument(useLibrary().documents.at(-1)!.id)
  await flushPromises()
  expect(pane.find('.filter').exists()).toBe(false)
  expect(numbersOf(pane)).toHaveLength(1)
  await useReading().openDocument(documents[0]!.id)
  await flushPromises()
  expect(pane.get('.filter [aria-pressed=true]').text()).toBe('书签')
})

it('leaves one stop for Tab and the arrow keys in what is listed, and the page keys in all pages', async () => {
  const pane = await openDocumentOf(8)
  await useReading().goTo(5)
  await finish(2, 3, 4, 6, 7)
  await choose(pane, '没读完')
  expect(numbersOf(pane)).toEqual(['1', '5', '8'])
  const buttons = pane.findAll<HTMLButtonElement>('ol button')
  expect(buttons.map((button) => button.element.tabIndex)).toEqual([-1, 0, -1])
  buttons[1]!.element.focus()
  await pane.get('ol').trigger('keydown', { key: 'ArrowDown' })
  expect(document.activeElement).toBe(buttons[2]!.element)
  await useReading().turn(1)
  await flushPromises()
  expect(useReading().page?.number).toBe(6)
})

it('speaks English when asked to', async () => {
  const pane = await openDocumentOf(8)
  await useSettings().change({ language: 'en' })
  await choose(pane, 'To read')
  expect(countOf(pane)).toBe('8 pages')
})
