import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { useCommands } from '#renderer/commands/commands.store.ts'
import ReaderView from '#renderer/features/reader/ReaderView.vue'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import { installAudioClock } from '../harness/audio-clock.ts'

let bridge: FakeBridge

beforeEach(() => {
  document.body.replaceChildren()
  installAudioClock()
  bridge = freshBridge()
})

const buttonsOf = (view: ReturnType<typeof mount>): string[] =>
  view.findAll('main button').map((button) => button.text())

it('offers to go on where the learner stopped when no page is open', async () => {
  await openFirstDocument()
  await useReading().turn(1)
  await flushPromises()
  useReading().close()
  const view = mount(ReaderView, { attachTo: document.body })
  expect(buttonsOf(view)).toEqual(['继续读《Queues in plain words》第 2 页', '导入文件'])
  await view.get('main button').trigger('click')
  await flushPromises()
  expect(useReading().place).toBe(1)
})

it('offers to begin a document that was never opened', async () => {
  await useLibrary().load()
  const view = mount(ReaderView, { attachTo: document.body })
  expect(buttonsOf(view)[0]).toBe('开始读《Queues in plain words》')
})

it('offers to import or paste when there is no document', async () => {
  await bridge.call('library.remove', { documentId: (await firstDocument()).id })
  await useLibrary().load()
  const done: string[] = []
  useCommands().offer({ 'file.paste': { run: () => done.push('paste') } })
  const view = mount(ReaderView, { attachTo: document.body })
  expect(buttonsOf(view)).toEqual(['导入文件', '粘贴文字'])
  await view.findAll('main button')[1]!.trigger('click')
  expect(done).toEqual(['paste'])
})

it('says so when the documents could not be read, and tries again', async () => {
  const answer = bridge.handlers['library.list']
  bridge.handlers['library.list'] = () => Promise.reject(new SoundleafError('database-damaged'))
  await useLibrary().begin()
  const view = mount(ReaderView, { attachTo: document.body })
  expect(view.get('h1').text()).toBe('文档没有读出来。')
  expect(view.get('[role=alert] [data-error-code]').attributes('data-error-code')).toBe('database-damaged')
  bridge.handlers['library.list'] = () => Promise.reject(new SoundleafError('internal'))
  await view.get('main button').trigger('click')
  await flushPromises()
  expect(view.get('[data-error-code]').attributes('data-error-code'), 'asked again').toBe('internal')
  bridge.handlers['library.list'] = answer
  await view.get('main button').trigger('click')
  await flushPromises()
  expect(buttonsOf(view)[0]).toBe('开始读《Queues in plain words》')
})

it('leads to the data folder that the way out speaks of', async () => {
  bridge.handlers['library.list'] = () => Promise.reject(new SoundleafError('database-damaged'))
  await useLibrary().begin()
  const view = mount(ReaderView, { attachTo: document.body })
  await view.findAll('main button')[1]!.trigger('click')
  await flushPromises()
  expect(callsOf(bridge, 'app.openDataFolder')).toHaveLength(1)
})

it('forgets a page that could not be opened once its document is closed', async () => {
  const { id } = await firstDocument()
  bridge.handlers['reading.page'] = () => Promise.reject(new SoundleafError('internal'))
  await useReading().openDocument(id)
  const view = mount(ReaderView, { attachTo: document.body })
  expect(view.find('[role=alert]').exists()).toBe(true)
  useReading().close()
  await flushPromises()
  expect(view.find('[role=alert]').exists()).toBe(false)
  expect(buttonsOf(view).at(-1)).toBe('导入文件')
})

it('keeps the page that is shown when it cannot be read anew, and says so', async () => {
  await openFirstDocument()
  const shown = useReading().outline
  bridge.handlers['reading.page'] = () => Promise.reject(new SoundleafError('internal'))
  await useReading().renew()
  expect(useReading().outline).toBe(shown)
  expect(useNotices().list).toHaveLength(1)
})

async function firstDocument() {
  await useLibrary().load()
  return useLibrary().documents[0]!
}
