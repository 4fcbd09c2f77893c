import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import LibraryPane from '#renderer/features/library/LibraryPane.vue'
import RemovalToast from '#renderer/features/library/RemovalToast.vue'
import RemovedDocuments from '#renderer/features/library/RemovedDocuments.vue'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
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
  await choose(pane, '收起这门课')
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
  await choose(pane, '收起这门课')
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
