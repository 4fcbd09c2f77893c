import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import ImportToasts from '#renderer/features/library/ImportToasts.vue'
import PasteDialog from '#renderer/features/library/PasteDialog.vue'
import { useImports } from '#renderer/features/library/imports.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import type { ImportResult } from '#shared/bridge/contract.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'

let bridge: FakeBridge

beforeEach(async () => {
  bridge = freshBridge()
  await openFirstDocument()
  useImports().listen()
})

it('opens a pasted text as a new document', async () => {
  const dialog = mount(PasteDialog, { attachTo: document.body })
  expect(dialog.get('[type=submit]').attributes('disabled')).toBeDefined()
  await dialog.get('textarea').setValue('Queues decouple producers from consumers.')
  await dialog.get('form').trigger('submit')
  await flushPromises()
  expect(callsOf(bridge, 'library.importText')).toMatchObject([{ title: '粘贴的文字' }])
  expect(useReading().outline?.title).toBe('Queues decouple producers from consumers.')
  expect(dialog.emitted('close')).toHaveLength(1)
})

it('tells of each file what came of it, in plain words', async () => {
  const results: ImportResult[] = [
    {
      name: 'course.txt',
      documents: [],
      pageCount: 43,
      warnings: [
        { code: 'text-repaired', page: 1, detail: '' },
        { code: 'text-repaired', page: 2, detail: '' },
        { code: 'empty-page-skipped', page: 7, detail: '' },
      ],
      pack: null,
      error: null,
    },
    {
      name: 'photo.png',
      documents: [],
      pageCount: 0,
      warnings: [],
      pack: null,
      error: { code: 'import-binary', params: {} },
    },
  ]
  bridge.handlers['library.importFiles'] = () => results
  const toasts = mount(ImportToasts)
  await useImports().importFiles()
  await flushPromises()
  const text = toasts.get('[role=status]').text()
  expect(text).toContain('已导入 43 页')
  expect(text.match(/已修复乱码/g)).toHaveLength(1)
  expect(text).toContain('第 7 页：跳过了空白页')
  expect(text).toContain('这不是文本文件')
})

it('shows progress and can be cancelled', async () => {
  let fail: (error: Error) => void = () => undefined
  bridge.handlers['library.importText'] = () => new Promise((_resolve, reject) => (fail = reject))
  const toasts = mount(ImportToasts)
  void useImports().importText('Long', 'text')
  await flushPromises()
  const { id } = useImports().jobs[0]!
  bridge.emit('jobs.progress', { jobId: id, kind: 'import', state: 'running', fraction: 0.4 })
  await flushPromises()
  expect(toasts.get<HTMLProgressElement>('progress').element.value).toBeCloseTo(0.4)
  await toasts.get('button').trigger('click')
  expect(callsOf(bridge, 'jobs.cancel')).toEqual([{ jobId: id }])
  fail(new SoundleafError('cancelled'))
  await flushPromises()
  expect(toasts.text()).toContain('导入已取消')
})

it('names what is being read: what was dropped or pasted at once, chosen files as they are told', async () => {
  const never = () => new Promise<never>(() => undefined)
  Object.assign(bridge.handlers, {
    'library.importText': never,
    'library.importDropped': never,
    'library.importFiles': never,
  })
  const toasts = mount(ImportToasts)
  const told = () => toasts.findAll('p').map((line) => line.text())
  const imports = useImports()
  const running = (fraction: number, name?: string) =>
    bridge.emit('jobs.progress', {
      jobId: imports.jobs.at(-1)!.id,
      kind: 'import',
      state: 'running',
      fraction,
      ...(name && { name }),
    })
  void imports.importText('我的文章', 'text')
  void imports.importDropped([new File(['Hello.'], '第三课.md')])
  await flushPromises()
  expect(told()).toEqual(['正在导入“我的文章”…', '正在导入“第三课.md”…'])
  running(0.5) // too soon for a name: what is known stays
  await flushPromises()
  expect(told()[1]).toBe('正在导入“第三课.md”…')

  void imports.importDropped([new File(['One.'], 'a.txt'), new File(['Two.'], 'b.txt')])
  await flushPromises()
  expect(told()[2]).toBe('正在导入…')
  running(0.5, 'b.txt')
  await flushPromises()
  expect(told()[2]).toBe('正在导入“b.txt”…')

  void imports.importFiles()
  running(0, '第四课.md')
  await flushPromises()
  expect(told()[3]).toBe('正在导入“第四课.md”…')
})

it('shows nothing while files are being chosen, nor when the dialog was closed', async () => {
  const toasts = mount(ImportToasts)
  const choosing = useImports().importFiles()
  expect(toasts.find('[role=status]').exists()).toBe(false)
  await choosing
  expect(useImports().jobs).toEqual([])
})

it('imports dropped files and refuses one that cannot be read without stopping the rest', async () => {
  const folder = new File([], 'folder')
  folder.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'))
  await useImports().importDropped([new File(['Hello queue.'], 'a.txt'), folder])
  const [job] = useImports().jobs
  expect(job?.results.map(({ name, error }) => [name, error?.code])).toEqual([
    ['a.txt', undefined],
    ['folder', 'import-unreadable'],
  ])
})
