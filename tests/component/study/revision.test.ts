import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import App from '#renderer/App.vue'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import type { PageId } from '#shared/model/ids.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import { installAudioClock } from '../harness/audio-clock.ts'

let bridge: FakeBridge
let app: VueWrapper
let ids: readonly PageId[]

async function press(key: string): Promise<void> {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await flushPromises()
}

beforeEach(async () => {
  document.body.replaceChildren()
  bridge = freshBridge()
  installAudioClock()
  Object.assign(window, { innerWidth: 1280 })
  Element.prototype.scrollIntoView = () => undefined
  await openFirstDocument()
  ids = useLibrary().pages.map(({ id }) => id)
  bridge.study.addPack(ids[0]!, { quick: { point: '队列解耦', keywords: ['SQS'], hints: ['谁先出？'] } })
  bridge.study.addPack(ids[1]!, { quick: { point: '失败了就慢慢重试', keywords: ['retry'], hints: [] } })
  await bridge.call('progress.setState', { pageId: ids[0]!, state: 'done' })
  app = mount(App, { attachTo: document.body })
  await flushPromises()
  await press('q')
  await expect.poll(() => app.find('[data-revision] article').exists(), { timeout: 10_000 }).toBe(true)
})

const titles = (): string[] => app.findAll('[data-revision] h2').map((title) => title.text())

it('shows the quick view of every page of the document, and says which have none', () => {
  expect(titles()).toEqual([
    '1 Message queues – the basics已读',
    '2 Retries and back-off',
    '3 Markup stays text',
  ])
  expect(app.get('[data-revision]').text()).toContain('失败了就慢慢重试')
  const missing = app.get(`article[data-page="${ids[2]}"]`)
  expect(missing.text()).toContain('这一页还没有速览。')
  expect(
    missing
      .findAll('button')
      .map((button) => button.text())
      .slice(1),
  ).toEqual(['本机生成', '复制提示词'])
})

it('leaves out what is done when asked to', async () => {
  await app.findAll('[data-revision] .bar button').at(-1)!.trigger('click')
  expect(titles()).toEqual(['2 Retries and back-off', '3 Markup stays text'])
})

it('offers the prompt for a page without one, and takes its quick view as soon as there is one', async () => {
  await app.findAll(`article[data-page="${ids[2]}"] button`).at(-1)!.trigger('click')
  await flushPromises()
  expect(callsOf(bridge, 'answers.copyPrompt')).toEqual([{ first: ids[2], last: ids[2] }])
  const value = { point: '标记就是文字', keywords: [], hints: [] }
  await bridge.call('study.put', { pageId: ids[2]!, section: 'quick', value, origin: 'pasted' })
  await flushPromises()
  expect(app.get(`article[data-page="${ids[2]}"]`).text()).toContain('标记就是文字')
})

it('goes back to the page that was open with Escape, and to another by its title', async () => {
  await press('Escape')
  expect(app.find('[data-revision]').exists()).toBe(false)
  expect(useReading().pageId).toBe(ids[0])
  await press('q')
  await app.get(`article[data-page="${ids[1]}"] h2 button`).trigger('click')
  await flushPromises()
  expect(app.find('[data-revision]').exists()).toBe(false)
  expect(useReading().pageId).toBe(ids[1])
})
