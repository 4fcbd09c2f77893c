import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import ReaderView from '#renderer/features/reader/ReaderView.vue'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { freshBridge, openFirstDocument } from '../harness/app.ts'
import type { AudioClock } from '../harness/audio-clock.ts'
import { installAudioClock } from '../harness/audio-clock.ts'

let clock: AudioClock
let scrolledTo: (string | undefined)[]

beforeEach(async () => {
  freshBridge()
  clock = installAudioClock()
  scrolledTo = []
  vi.spyOn(HTMLElement.prototype, 'scrollIntoView').mockImplementation(function (this: HTMLElement) {
    scrolledTo.push(this.dataset['s'])
  })
  await openFirstDocument()
})

async function mountPage(): Promise<ReturnType<typeof mount<typeof ReaderView>>> {
  const view = mount(ReaderView, { attachTo: document.body })
  await flushPromises()
  return view
}

it('the page keeps the sentence that is read in sight', async () => {
  await mountPage()
  const player = usePlayer()
  player.playPage(1)
  await flushPromises()
  player.step(1)
  await flushPromises()
  expect(scrolledTo).toEqual(['1', '2'])
})

it('it yields to the reader who scrolls, until they ask to come back', async () => {
  const view = await mountPage()
  const player = usePlayer()
  player.playPage(1)
  await clock.advance(200)
  await view.trigger('wheel')
  expect(view.get('.back').text()).toBe('回到朗读处')
  while (player.sentence === 1) await clock.advance(100)
  await flushPromises()
  expect(scrolledTo).toEqual(['1'])
  await view.get('.back').trigger('click')
  expect(scrolledTo).toEqual(['1', '2'])
  expect(view.find('.back').exists()).toBe(false)
})

it('it follows again when the reader asks to hear something', async () => {
  const view = await mountPage()
  const player = usePlayer()
  player.playPage(1)
  await clock.advance(200)
  await view.trigger('keydown', { key: 'PageDown' })
  expect(view.find('.back').exists()).toBe(true)
  player.playClicked(5)
  await flushPromises()
  expect(scrolledTo.at(-1)).toBe('5')
  expect(view.find('.back').exists()).toBe(false)
})

it('scrolling while nothing is read changes nothing', async () => {
  const view = await mountPage()
  await view.trigger('wheel')
  usePlayer().playClicked(3)
  await flushPromises()
  expect(scrolledTo).toEqual(['3'])
})

it('the rows of an A–B loop are marked, its ends by name', async () => {
  const view = await mountPage()
  const player = usePlayer()
  const marks = (): string[] =>
    view
      .findAll('.sentence[data-loop]')
      .map((row) => `${row.attributes('data-s')}${row.attributes('data-loop')}`)
  player.playSentence(1)
  player.markLoop()
  await flushPromises()
  expect(marks()).toEqual(['1a'])
  player.playSentence(3)
  player.markLoop()
  await flushPromises()
  expect(marks()).toEqual(['1a', '2', '3b'])
  player.markLoop()
  await flushPromises()
  expect(marks()).toEqual([])
})
