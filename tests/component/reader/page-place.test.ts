import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it, vi } from 'vitest'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import ReaderView from '#renderer/features/reader/ReaderView.vue'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { usePlaces } from '#renderer/stores/places.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import { installAudioClock } from '../harness/audio-clock.ts'

const ROW_PX = 100
let bridge: FakeBridge

/** Lays the page out as one column of rows of equal height: the DOM of these tests has no layout. */
function layOut(): void {
  const topOf = (element: Element): number => {
    const scroller = document.querySelector('main')
    const row = element.closest<HTMLElement>('[data-s]')
    return row && scroller ? Number(row.dataset['s']) * ROW_PX - scroller.scrollTop : 0
  }
  vi.spyOn(HTMLElement.prototype, 'getBoundingClientRect').mockImplementation(function (this: HTMLElement) {
    return new DOMRect(0, topOf(this), 600, this.closest('[data-s]') ? ROW_PX : 400)
  })
  document.elementFromPoint = (_, y) =>
    [...document.querySelectorAll('[data-s]')].find((row) => {
      const top = topOf(row)
      return y >= top && y < top + ROW_PX
    }) ?? null
}

beforeEach(async () => {
  bridge = freshBridge()
  installAudioClock()
  layOut()
  await openFirstDocument()
})

async function mountPage(): Promise<{ scroller: HTMLElement }> {
  const view = mount(ReaderView, { attachTo: document.body })
  await flushPromises()
  return { scroller: view.get('main').element }
}

function pageAt(place: number) {
  return useLibrary().pages[place]!.id
}

it('the place in sight and the reading place are kept when the window loses the focus', async () => {
  const { scroller } = await mountPage()
  scroller.scrollTop = 2.25 * ROW_PX
  usePlayer().playSentence(3)
  usePlayer().stop()
  window.dispatchEvent(new Event('blur'))
  await flushPromises()
  expect(callsOf(bridge, 'progress.keepPlace')).toEqual([
    { pageId: pageAt(0), place: { sentence: 3, top: 2, shift: expect.closeTo(0.25, 1) as number } },
  ])
})

it('a page that is come back to stands where it was left, and is read on from there', async () => {
  bridge.handlers['progress.place'] = ({ pageId }) =>
    pageId === pageAt(1) ? { sentence: 1, top: 2, shift: 0.5 } : null
  const { scroller } = await mountPage()
  await useReading().openPage(pageAt(1))
  await flushPromises()
  expect(scroller.scrollTop).toBe(2.5 * ROW_PX)
  expect(usePlayer().sentence).toBe(1)
  expect(usePlayer().state).toBe('idle')
  await useReading().openPage(pageAt(2))
  await flushPromises()
  expect(scroller.scrollTop).toBe(0)
  expect(usePlayer().sentence).toBeNull()
})

it('what was seen since is known better than what was stored', async () => {
  const { scroller } = await mountPage()
  scroller.scrollTop = ROW_PX
  await useReading().openPage(pageAt(1))
  await flushPromises()
  await useReading().openPage(pageAt(0))
  await flushPromises()
  expect(scroller.scrollTop).toBeCloseTo(ROW_PX, -1)
  expect(callsOf(bridge, 'progress.keepPlace')).toHaveLength(1)
})

it('a page that is read aloud begins at its head', async () => {
  const { scroller } = await mountPage()
  usePlaces().move(pageAt(1), { sentence: 2, top: 2, shift: 0 })
  usePlayer().playPage(0)
  await useReading().openPage(pageAt(1))
  await flushPromises()
  expect(usePlayer().sentence).toBe(0)
  expect(scroller.scrollTop).toBe(0)
})

it('a place that cannot be fetched keeps nobody from the page', async () => {
  bridge.handlers['progress.place'] = () => Promise.reject(new SoundleafError('internal'))
  const { scroller } = await mountPage()
  await useReading().openPage(pageAt(1))
  await flushPromises()
  expect(scroller.querySelectorAll('[data-s]').length).toBeGreaterThan(1)
})
