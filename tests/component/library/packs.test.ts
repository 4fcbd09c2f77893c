import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import ExportPackDialog from '#renderer/features/library/ExportPackDialog.vue'
import ImportToasts from '#renderer/features/library/ImportToasts.vue'
import PackToasts from '#renderer/features/library/PackToasts.vue'
import { useImports } from '#renderer/features/library/imports.store.ts'
import { usePacks } from '#renderer/features/library/packs.store.ts'
import { pageList } from '#renderer/features/library/page-ranges.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import type { PackReport } from '#shared/model/pack.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'

const importId = '6b1c7c1e-6a3c-4a43-9a54-0c0f1f7a7f10'
const report: PackReport = {
  importId,
  title: 'Queues',
  pages: 9,
  matched: 5,
  unmatched: [1, 2, 3, 9],
  addedDocument: false,
  put: 4,
  same: 0,
  own: 2,
  problems: [{ page: 9, code: 'not-text' }],
}

let bridge: FakeBridge

beforeEach(async () => {
  bridge = freshBridge()
  await openFirstDocument()
  useImports().listen()
  usePacks().listen()
})

async function importing(what: PackReport) {
  const pack = { ...what, unmatched: [...what.unmatched], problems: [...what.problems] }
  bridge.handlers['packs.import'] = () => [
    { name: 'queues.soundleaf', documents: [], pageCount: 0, warnings: [], pack, error: null },
  ]
  const toasts = mount(ImportToasts)
  await useImports().importPacks()
  await flushPromises()
  return toasts
}

it('tells what came of a pack, replaces the learner’s own only when asked, and takes all of it back', async () => {
  const toasts = await importing(report)
  const toast = toasts.get('[role=status]')
  expect(toast.text()).toContain('对上了 9 页中的 5 页')
  expect(toast.text()).toContain('第 1–3和9 页')
  expect(toast.text()).toContain('有 2 节你亲手写过，没有动')
  expect(toast.text()).toContain('第 9 页：不是 UTF-8 文字')
  expect(callsOf(bridge, 'packs.replaceOwn')).toEqual([])

  bridge.handlers['packs.replaceOwn'] = () => ({ put: 2 })
  const [replace, undo] = toast.findAll('button')
  await replace!.trigger('click')
  await flushPromises()
  expect(callsOf(bridge, 'packs.replaceOwn')).toEqual([{ importId }])
  expect(toast.text()).toContain('导入了 6 节讲解')
  expect(toast.text()).not.toContain('亲手')

  await undo!.trigger('click')
  await flushPromises()
  expect(callsOf(bridge, 'packs.undo')).toEqual([{ importId }])
  expect(toast.text()).toContain('这次导入已撤销')
})

it('says so when a pack brings nothing new, and offers nothing to undo', async () => {
  const toasts = await importing({ ...report, put: 0, own: 0, same: 8, unmatched: [], problems: [] })
  expect(toasts.get('[role=status]').text()).toContain('没有要改的')
  expect(toasts.findAll('button')).toHaveLength(1)
})

it('exports the open document with its text or without, and tells what was written', async () => {
  const dialog = mount(ExportPackDialog, { attachTo: document.body })
  const toasts = mount(PackToasts)
  expect(dialog.text()).toContain('Queues in plain words')
  await dialog.get('input').setValue(false)
  await dialog.get('form').trigger('submit')
  await flushPromises()
  const documentId = useLibrary().openId
  expect(callsOf(bridge, 'packs.export')).toMatchObject([{ documentId, withText: false }])
  expect(dialog.emitted('close')).toHaveLength(1)
  expect(toasts.text()).toContain('已导出：Queues.soundleaf（2 页，8 节讲解）')
})

it('shows how far an export is, and cancels it', async () => {
  let end: (value: null) => void = () => undefined
  bridge.handlers['packs.export'] = () => new Promise((resolve) => (end = resolve))
  const toasts = mount(PackToasts)
  const running = usePacks().exportPack(useLibrary().openId!, true)
  const [{ jobId }] = callsOf(bridge, 'packs.export') as [{ jobId: string }]
  const running40 = { jobId, kind: 'export-pack', state: 'running', fraction: 0.4 } as const
  bridge.emit('jobs.progress', running40)
  await flushPromises()
  expect(toasts.get('progress').attributes('value')).toBe('0.4')
  expect(toasts.get('p').text()).toBe('正在导出学习包…')
  bridge.emit('jobs.progress', { ...running40, name: '队列.soundleaf' })
  await flushPromises()
  expect(toasts.get('p').text()).toBe('正在导出学习包“队列.soundleaf”…')
  await toasts.get('button').trigger('click')
  expect(callsOf(bridge, 'jobs.cancel')).toEqual([{ jobId }])
  end(null)
  await running
  await flushPromises()
  expect(toasts.text()).toBe('')
})

it('lists page numbers as runs', () => {
  expect(pageList([9, 1, 2, 3, 2], 'en')).toBe('1–3 and 9')
  expect(pageList([4], 'zh-CN')).toBe('4')
})
