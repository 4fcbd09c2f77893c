import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import ExportDialog from '#renderer/features/export/ExportDialog.vue'
import ExportToasts from '#renderer/features/export/ExportToasts.vue'
import { useExports } from '#renderer/features/export/exports.store.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'

let bridge: FakeBridge

beforeEach(async () => {
  bridge = freshBridge()
  await openFirstDocument()
  useExports().listen()
})

it('exports the open page with everything but the bare original, unless told otherwise', async () => {
  const dialog = mount(ExportDialog, { props: { to: 'file' }, attachTo: document.body })
  const toasts = mount(ExportToasts)
  await dialog.get('form').trigger('submit')
  await flushPromises()
  const [asked] = callsOf(bridge, 'export.pages') as [{ parts: string[] }]
  expect(asked).toMatchObject({
    documentId: useLibrary().openId,
    first: 1,
    last: 1,
    target: 'pdf',
    paper: 'A4',
  })
  expect(asked.parts).toHaveLength(11)
  expect(asked.parts).not.toContain('original')
  expect(dialog.emitted('close')).toHaveLength(1)
  expect(toasts.text()).toContain('已导出：Queues.pdf（1 页）')
  dialog.unmount()
})

it('takes a range only where its numbers are pages, the smaller first', async () => {
  const dialog = mount(ExportDialog, { props: { to: 'printer' }, attachTo: document.body })
  const button = (name: string) => dialog.findAll('button').find((each) => each.text() === name)!
  await button('几页').trigger('click')
  const [first, last] = dialog.findAll('input[type=number]')
  await first!.setValue(2)
  await last!.setValue(1)
  expect(dialog.text()).toContain('先小后大')
  expect(button('打印…').attributes('disabled')).toBeDefined()
  await dialog.get('form').trigger('submit')
  expect(callsOf(bridge, 'export.pages')).toEqual([])
  await first!.setValue(1)
  await last!.setValue(2)
  await button('Letter').trigger('click')
  await dialog.get('form').trigger('submit')
  expect(callsOf(bridge, 'export.pages')).toMatchObject([
    { first: 1, last: 2, target: 'printer', paper: 'Letter' },
  ])
  dialog.unmount()
})

it('has nothing to do without any content', async () => {
  const dialog = mount(ExportDialog, { props: { to: 'file' }, attachTo: document.body })
  const button = (name: string) => dialog.findAll('button').find((each) => each.text() === name)!
  await button('全不选').trigger('click')
  expect(button('导出…').attributes('disabled')).toBeDefined()
  await button('全选').trigger('click')
  await dialog.get('form').trigger('submit')
  const [asked] = callsOf(bridge, 'export.pages') as [{ parts: string[] }]
  expect(asked.parts).toHaveLength(12)
  dialog.unmount()
})

it('writes Markdown and web pages too, which know no paper', async () => {
  const dialog = mount(ExportDialog, { props: { to: 'file' }, attachTo: document.body })
  const button = (name: string) => dialog.findAll('button').find((each) => each.text() === name)!
  await button('Markdown').trigger('click')
  expect(dialog.text()).not.toContain('A4')
  await dialog.get('form').trigger('submit')
  expect(callsOf(bridge, 'export.pages')).toMatchObject([{ target: 'markdown' }])
  dialog.unmount()
})

it('shows how far it is, and cancels it', async () => {
  let end: (value: null) => void = () => undefined
  bridge.handlers['export.pages'] = () => new Promise((resolve) => (end = resolve))
  const toasts = mount(ExportToasts)
  const exports = useExports()
  const running = exports.run('pdf', { documentId: useLibrary().openId!, first: 1, last: 1 })
  const [{ jobId }] = callsOf(bridge, 'export.pages') as [{ jobId: string }]
  const running40 = { jobId, kind: 'export-pages', state: 'running', fraction: 0.4 } as const
  bridge.emit('jobs.progress', running40)
  await flushPromises()
  expect(toasts.get('progress').attributes('value')).toBe('0.4')
  expect(toasts.get('p').text()).toBe('正在导出…')
  bridge.emit('jobs.progress', { ...running40, name: '队列.pdf' })
  await flushPromises()
  expect(toasts.get('p').text()).toBe('正在导出“队列.pdf”…')
  await toasts.get('button').trigger('click')
  expect(callsOf(bridge, 'jobs.cancel')).toEqual([{ jobId }])
  end(null)
  await running
  await flushPromises()
  expect(toasts.text()).toBe('')
})
