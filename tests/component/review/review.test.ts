import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import App from '#renderer/App.vue'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import ReviewList from '#renderer/features/review/ReviewList.vue'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useReview } from '#renderer/stores/review.store.ts'
import { useSpot } from '#renderer/stores/spot.store.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import { installAudioClock } from '../harness/audio-clock.ts'

let bridge: FakeBridge

beforeEach(async () => {
  document.body.replaceChildren()
  bridge = freshBridge()
  installAudioClock()
  Object.assign(window, { innerWidth: 1280 })
  await openFirstDocument()
})

it('takes a word from its card, with its sentence and meaning, and lets go of it again', async () => {
  const app = mount(App, { attachTo: document.body })
  await flushPromises()
  await app.get('[data-s="1"] .english [data-w="1"]').trigger('click')
  await flushPromises()
  const button = () => app.get('[data-word-card] [data-review] button')
  expect(button().text()).toBe('加入生词本')
  await button().trigger('click')
  await flushPromises()
  const sentence = useReading().outline!.sentences[1]!
  expect(callsOf(bridge, 'review.add')).toEqual([
    {
      term: 'producer',
      zh: '生产者',
      pageId: useReading().pageId,
      context: sentence.text,
      start: sentence.start,
    },
  ])
  expect(button().text()).toBe('已加入生词本')
  expect(app.get('[data-review] .all').text()).toBe('生词本（1）')
  await button().trigger('click')
  await flushPromises()
  expect(useReview().words).toEqual([])
  expect(button().text()).toBe('加入生词本')
})

async function openList(): Promise<VueWrapper> {
  const pageId = useReading().pageId!
  for (const [term, start] of [
    ['producer', 28],
    ['queue', null],
  ] as const) {
    const context = start === null ? '' : 'A producer puts messages into a queue'
    await bridge.call('review.add', { term, zh: '中文', pageId, context, start })
  }
  const list = mount(ReviewList, { attachTo: document.body })
  await useReview().open()
  await flushPromises()
  return list
}

const row = (list: VueWrapper, term: string) => list.get(`[data-review-word="${term}"]`)

it('lists the words, last first, each with its sound, and says them', async () => {
  const list = await openList()
  expect(list.findAll('b').map((word) => word.text())).toEqual(['queue', 'producer'])
  expect(row(list, 'producer').text()).toContain('A producer puts messages into a queue')
  expect(row(list, 'producer').get('.ipa').text()).toBe('ə')
  await row(list, 'producer').get('button').trigger('click')
  await flushPromises()
  expect(callsOf(bridge, 'speech.term')).toEqual([{ text: 'producer', accent: 'us', voice: '' }])
})

it('takes a word off with one step back', async () => {
  const list = await openList()
  await row(list, 'queue').get('.remove').trigger('click')
  await flushPromises()
  expect(list.findAll('b').map((word) => word.text())).toEqual(['producer'])
  await list.get('.gone button').trigger('click')
  await flushPromises()
  expect(list.findAll('b').map((word) => word.text())).toEqual(['queue', 'producer'])
})

it('leads to the sentence where a word was met, and writes the list as a table', async () => {
  const list = await openList()
  await list.findAll('footer button')[1]!.trigger('click')
  await flushPromises()
  expect(callsOf(bridge, 'review.export')).toEqual([{ format: 'tsv', accent: 'us' }])
  expect(list.get('footer [role=status]').text()).toBe('已导出 2 个词：words.tsv')
  await row(list, 'producer').get('.place').trigger('click')
  await flushPromises()
  expect(useReview().isListing).toBe(false)
  expect(useSpot().current).toMatchObject({ place: { kind: 'text', at: 28 }, words: ['producer'] })
})
