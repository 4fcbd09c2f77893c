import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { FAKE_FILE_ID } from '#renderer/bridge/fake-file.ts'
import NoticeList from '#renderer/components/NoticeList.vue'
import ExportToasts from '#renderer/features/export/ExportToasts.vue'
import { useExports } from '#renderer/features/export/exports.store.ts'
import DocumentSpeech from '#renderer/features/library/DocumentSpeech.vue'
import PackToasts from '#renderer/features/library/PackToasts.vue'
import { useDocumentSpeech } from '#renderer/features/library/document-speech.store.ts'
import { usePacks } from '#renderer/features/library/packs.store.ts'
import ReviewList from '#renderer/features/review/ReviewList.vue'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useReview } from '#renderer/stores/review.store.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { ExportTarget } from '#shared/model/export.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'

let bridge: FakeBridge

beforeEach(async () => {
  document.body.replaceChildren()
  bridge = freshBridge()
  await openFirstDocument()
})

afterEach(() => void vi.useRealTimers())

const asked = () => callsOf(bridge, 'app.showWritten')
const way = (told: VueWrapper) => told.find('[data-show-in-folder]')

async function follow(told: VueWrapper): Promise<void> {
  await way(told).trigger('click')
  await flushPromises()
}

async function exportPage(target: ExportTarget): Promise<VueWrapper> {
  const toasts = mount(ExportToasts, { attachTo: document.body })
  await useExports().run(target, { documentId: useLibrary().openId!, first: 1, last: 1 })
  await flushPromises()
  return toasts
}

async function exportSpeech(): Promise<VueWrapper> {
  const documentId = useLibrary().openId!
  const line = mount(DocumentSpeech, { props: { documentId, pageId: useReading().pageId } })
  const what = { kind: 'document', documentId } as const
  await useDocumentSpeech().exportSpeech(documentId, { what, form: 'one-file' })
  await flushPromises()
  return line
}

it('leads from the notice of exported pages to their file', async () => {
  const toasts = await exportPage('pdf')
  expect(way(toasts).text()).toBe('打开所在文件夹')
  await follow(toasts)
  expect(asked()).toEqual([{ fileId: FAKE_FILE_ID }])
})

it('leads nowhere from what was printed', async () => {
  const toasts = await exportPage('printer')
  expect(toasts.text()).toContain('已送去打印')
  expect(way(toasts).exists()).toBe(false)
})

it('leads from the notice of a study pack, and from the line of the word list, to theirs', async () => {
  const toasts = mount(PackToasts)
  await usePacks().exportPack(useLibrary().openId!, true)
  await flushPromises()
  await follow(toasts)
  expect(asked()).toHaveLength(1)

  await bridge.call('review.add', {
    term: 'queue',
    zh: '队列',
    pageId: useReading().pageId!,
    context: '',
    start: null,
  })
  const list = mount(ReviewList, { attachTo: document.body })
  await useReview().open()
  await flushPromises()
  expect(way(list).exists()).toBe(false)
  await useReview().save('csv')
  await flushPromises()
  await follow(list)
  expect(asked()).toEqual([{ fileId: FAKE_FILE_ID }, { fileId: FAKE_FILE_ID }])
})

it('leads from the name of exported speech to it', async () => {
  const line = await exportSpeech()
  expect(way(line).text()).toBe('已导出：speech.wav')
  expect(way(line).attributes()).toMatchObject({
    'aria-label': '已导出：speech.wav · 打开所在文件夹',
    title: '已导出：speech.wav · 打开所在文件夹',
  })
  await follow(line)
  expect(asked()).toEqual([{ fileId: FAKE_FILE_ID }])
  await line.setProps({ documentId: 99 })
  expect(way(line).exists(), 'below another document').toBe(false)
})

it('says so when the file is gone', async () => {
  bridge.handlers['app.showWritten'] = () => {
    throw new SoundleafError('file-gone')
  }
  const notices = mount(NoticeList)
  await follow(await exportPage('markdown'))
  expect(notices.get('[role=alert]').text()).toContain('写出的文件或文件夹已经不在原来的位置')
})

it('keeps the notice while it is pointed at or in focus, and lets it go when it is left alone', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const toasts = await exportPage('pdf')
  const later = async (ms: number): Promise<boolean> => {
    await vi.advanceTimersByTimeAsync(ms)
    return toasts.find('[data-exported]').exists()
  }
  const notice = toasts.get('[data-exported]')
  expect(await later(7000)).toBe(true)
  await notice.trigger('pointerenter')
  expect(await later(60_000)).toBe(true)
  way(toasts).element.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  await notice.trigger('pointerleave')
  expect(await later(60_000)).toBe(true)
  way(toasts).element.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
  expect(await later(7000)).toBe(true)
  expect(await later(1000)).toBe(false)
})

it('lets the next notice go by itself when the one before was put away under the pointer', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const toasts = await exportPage('pdf')
  await toasts.get('[data-exported]').trigger('pointerenter')
  await toasts.get('[aria-label="知道了"]').trigger('click')
  await useExports().run('pdf', { documentId: useLibrary().openId!, first: 1, last: 1 })
  await flushPromises()
  expect(toasts.find('[data-exported]').exists()).toBe(true)
  await vi.advanceTimersByTimeAsync(8000)
  expect(toasts.find('[data-exported]').exists()).toBe(false)
})

it('lets the line of exported speech go too, but not while its button is in focus', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const line = await exportSpeech()
  way(line).element.dispatchEvent(new FocusEvent('focusin', { bubbles: true }))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(way(line).exists()).toBe(true)
  way(line).element.dispatchEvent(new FocusEvent('focusout', { bubbles: true }))
  await vi.advanceTimersByTimeAsync(6000)
  expect(way(line).exists()).toBe(false)
})
