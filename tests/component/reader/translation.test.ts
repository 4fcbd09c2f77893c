import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import ReaderView from '#renderer/features/reader/ReaderView.vue'
import SectionRail from '#renderer/features/study/SectionRail.vue'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { freshBridge, openFirstDocument, withKeys } from '../harness/app.ts'
import { twoFrames } from '../harness/frames.ts'

const ROWS = [
  { en: 'Message queues – the basics', zh: '消息队列**入门**' },
  { en: 'A producer puts messages into a queue', zh: '生产者把消息放进队列' },
  { en: 'Message', zh: '消息 ×2' },
]
let bridge: FakeBridge

beforeEach(async () => {
  bridge = freshBridge()
  await openFirstDocument()
  bridge.study.addPack(useReading().pageId!, { translation: { sentences: ROWS, notes: [] } })
})

async function open() {
  const view = withKeys(mount(ReaderView, { attachTo: document.body }))
  await twoFrames()
  await flushPromises()
  return {
    view,
    bars: () => view.findAll('.veil'),
    shown: () => view.findAll('.lines .chinese').map((line) => line.text()),
    press: async (key: string, target: EventTarget = document.body) => {
      target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
      await flushPromises()
    },
  }
}

it('hides the Chinese of each sentence behind a bar until it is clicked', async () => {
  const { bars, shown } = await open()
  expect(bars().map((bar) => bar.attributes('aria-label'))).toEqual(['看第 1 句的译文', '看第 2 句的译文'])
  expect(shown()).toEqual([])
  await bars()[1]!.trigger('click')
  expect(shown()).toEqual(['生产者把消息放进队列'])
  expect(bars()).toHaveLength(1)
})

it('shows one after the other by key, and hides all of them again with the page’s', async () => {
  const { press, shown, bars } = await open()
  await press('g')
  expect(shown()).toEqual(['消息队列入门'])
  await press('g')
  expect(shown()).toHaveLength(2)
  await press('t')
  expect(useSettings().values.showTranslation).toBe(true)
  await press('t')
  expect(shown()).toEqual([])
  expect(bars()).toHaveLength(2)
})

it('shows the Chinese of all sentences and labels when asked to', async () => {
  await useSettings().change({ showTranslation: true })
  const { view, bars, shown } = await open()
  expect(bars()).toEqual([])
  expect(shown()).toEqual(['消息队列入门', '生产者把消息放进队列'])
  expect(view.findAll('.chip .chinese').map((line) => line.text())).toEqual(['消息'])
})

it('leaves the keys alone while the learner types', async () => {
  const { press, shown } = await open()
  const field = document.createElement('textarea')
  document.body.append(field)
  await press('g', field)
  await press('t', field)
  expect(shown()).toEqual([])
  expect(useSettings().values.showTranslation).toBe(false)
  field.remove()
})

it('goes to sections 1–10 by the keys 1–9 and 0', async () => {
  const went: string[] = []
  const stops = ['page-top', 'study-translation', 'study-mnemonic'].map((id) => {
    const stop = document.createElement('section')
    stop.id = id
    stop.scrollIntoView = () => void went.push(id)
    document.body.append(stop)
    return stop
  })
  withKeys(mount(SectionRail))
  await twoFrames()
  await flushPromises()
  for (const key of ['1', '2', '3', '0']) {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  }
  expect(went).toEqual(['page-top', 'page-top', 'study-translation', 'study-mnemonic'])
  for (const stop of stops) stop.remove()
})
