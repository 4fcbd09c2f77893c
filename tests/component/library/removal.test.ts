import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import LibraryPane from '#renderer/features/library/LibraryPane.vue'
import RemovalToast from '#renderer/features/library/RemovalToast.vue'
import RemovedDocuments from '#renderer/features/library/RemovedDocuments.vue'
import { useRemoval } from '#renderer/features/library/removal.store.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import WindowDialogs from '#renderer/window/WindowDialogs.vue'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'

let bridge: FakeBridge

beforeEach(async () => {
  document.body.replaceChildren()
  bridge = freshBridge()
  await bridge.handlers['library.importText']({ jobId: 'a', title: 'Second', text: 'A second text.' })
  await openFirstDocument()
})

const titles = (): string[] => useLibrary().documents.map(({ title }) => title)

async function choose(pane: ReturnType<typeof mountPane>, name: string): Promise<void> {
  await pane.get('.document-actions button').trigger('click')
  const item = pane.findAll('.choices button').find((button) => button.text() === name)
  await item?.trigger('click')
  await flushPromises()
}

function mountPane() {
  return mount(LibraryPane, { attachTo: document.body })
}

it('renames the open document in place', async () => {
  const pane = mountPane()
  await choose(pane, '改名')
  const field = pane.get<HTMLInputElement>('.document-actions input')
  expect(field.element.value).toBe('Queues in plain words')
  await field.setValue('  队列 ')
  await pane.get('.document-actions form').trigger('submit')
  await flushPromises()
  expect(callsOf(bridge, 'library.rename')).toEqual([{ documentId: 1, title: '队列' }])
  expect(pane.get('.document').text()).toContain('队列')
  expect(document.activeElement).toBe(pane.get('.document-actions button').element)
})

it('removes the open document, opens another, and takes that back with one button', async () => {
  const pane = mountPane()
  const toast = mount(RemovalToast)
  const first = useLibrary().openId
  await choose(pane, '移到回收站')
  expect(titles()).toEqual(['Second'])
  expect(useLibrary().openId).not.toBe(first)
  expect(useReading().page).not.toBeNull()
  expect(toast.text()).toContain('《Queues in plain words》已移到回收站')
  await toast.get('button').trigger('click')
  await flushPromises()
  expect(titles()).toHaveLength(2)
  expect(useLibrary().openId).toBe(first)
  expect(toast.find('button').exists()).toBe(false)
  expect(useNotices().list).toEqual([])
})

it('leaves no page open when the last document is removed, and opens what is restored from the list', async () => {
  const pane = mountPane()
  await choose(pane, '移到回收站')
  await choose(pane, '移到回收站')
  expect(useReading().pageId).toBeNull()
  expect(useLibrary().openId).toBeNull()
  const bin = mount(RemovedDocuments)
  await flushPromises()
  expect(bin.findAll('li')).toHaveLength(2)
  await bin.get('[aria-label="恢复《Second》"]').trigger('click')
  await flushPromises()
  expect(bin.findAll('li')).toHaveLength(1)
  expect(useReading().page).not.toBeNull()
})

it('deletes for good only what the learner was told of, and nothing when they would rather not', async () => {
  const pane = mountPane()
  await choose(pane, '移到回收站')
  await choose(pane, '移到回收站')
  const bin = mount(RemovedDocuments, { attachTo: document.body })
  const dialogs = mount(WindowDialogs, {
    props: { helping: false, finding: false },
    attachTo: document.body,
  })
  await flushPromises()
  await bin.get('[aria-label="彻底删除《Second》…"]').trigger('click')
  await flushPromises()
  const dialog = dialogs.get('dialog')
  expect(dialog.get('h2').text()).toBe('彻底删除《Second》？')
  expect(dialog.findAll('[data-loss]').map((each) => each.text())).toEqual(['1 页原文', '1 页的阅读进度'])
  expect(dialog.get('[autofocus]').text()).toBe('取消')
  await dialog.get('[data-keep]').trigger('click')
  expect(dialogs.find('dialog').exists()).toBe(false)
  expect(callsOf(bridge, 'library.erase')).toEqual([])

  const { id } = useRemoval().removed.find(({ title }) => title === 'Second')!
  await bin.get('[aria-label="彻底删除《Second》…"]').trigger('click')
  await flushPromises()
  await dialogs.get('[data-erase]').trigger('click')
  await flushPromises()
  expect(callsOf(bridge, 'library.erase')).toEqual([{ documentIds: [id] }])
  expect(bin.findAll('li')).toHaveLength(1)
  expect(bin.find('[data-empty-bin]').exists()).toBe(false)
})

it('empties the bin, and offers to export what was written there first', async () => {
  const pageId = useReading().pageId!
  bridge.notes.set(pageId, { pageId, text: '我的笔记', revision: 1, savedAt: 1 })
  const pane = mountPane()
  await choose(pane, '移到回收站')
  await choose(pane, '移到回收站')
  const bin = mount(RemovedDocuments, { attachTo: document.body })
  const dialogs = mount(WindowDialogs, { props: { helping: false, finding: false } })
  await flushPromises()
  const documentIds = useRemoval().removed.map(({ id }) => id)
  await bin.get('[data-empty-bin]').trigger('click')
  await flushPromises()
  expect(dialogs.get('dialog h2').text()).toBe('清空回收站？')
  expect(dialogs.get('[data-loss="notes"]').text()).toBe('1 篇笔记')
  await dialogs.get('.export button').trigger('click')
  await flushPromises()
  expect(callsOf(bridge, 'export.notes')).toMatchObject([{ target: 'markdown', removed: documentIds }])
  expect(dialogs.get('.export [role=status]').text()).toBe('已导出：全部笔记.md')
  await dialogs.get('[data-erase]').trigger('click')
  await flushPromises()
  expect(callsOf(bridge, 'library.erase')).toEqual([{ documentIds }])
  expect(bin.text()).toContain('回收站是空的')
  expect(document.activeElement).toBe(bin.get('[data-bin]').element)
})
