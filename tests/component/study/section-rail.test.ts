import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import { useStudyEditing } from '#renderer/features/study/editing.store.ts'
import SectionRail from '#renderer/features/study/SectionRail.vue'
import StudySections from '#renderer/features/study/StudySections.vue'
import { SECTION_NAMES } from '#shared/model/study.ts'
import { freshBridge, openFirstDocument } from '../harness/app.ts'
import { twoFrames } from '../harness/frames.ts'

/** The page and each section are so high here, where two of them can be seen. */
const HIGH = 200
/** Above the page; below it stands as much as the page is high. */
const BAR = 50

let scroller: HTMLElement
let rail: VueWrapper

beforeEach(async () => {
  document.body.replaceChildren()
  freshBridge()
  await openFirstDocument()
  Object.assign(window, { innerHeight: BAR + 4 * HIGH })
  scroller = document.createElement('main')
  scroller.innerHTML = '<div id="page-top"></div>'
  document.body.append(scroller)
  mount(StudySections, { attachTo: scroller })
  rail = mount(SectionRail, { attachTo: document.body })
  await twoFrames()
  await flushPromises()
  const ids = ['page-top', ...SECTION_NAMES.map((name) => `study-${name}`)]
  Object.defineProperties(scroller, {
    scrollHeight: { value: ids.length * HIGH },
    clientHeight: { value: 2 * HIGH },
  })
  scroller.getBoundingClientRect = () => new DOMRect(0, BAR, 700, 2 * HIGH)
  for (const [place, id] of ids.entries()) {
    const element = document.getElementById(id)!
    element.getBoundingClientRect = () => new DOMRect(0, BAR + place * HIGH - scroller.scrollTop, 700, HIGH)
    element.scrollIntoView = () => void scrollTo(place * HIGH)
  }
})

/** No further than there is something to scroll. */
async function scrollTo(top: number): Promise<void> {
  scroller.scrollTop = Math.min(top, scroller.scrollHeight - scroller.clientHeight)
  scroller.dispatchEvent(new Event('scroll'))
  await twoFrames()
  await flushPromises()
}

async function scrollByHand(top: number): Promise<void> {
  scroller.dispatchEvent(new Event('wheel', { bubbles: true }))
  await scrollTo(top)
}

const lit = (): string => rail.get('[aria-current]').text().replace(/\s/gu, '')

async function click(number: string): Promise<void> {
  const button = rail.findAll('button').find((each) => each.text() === number)!
  await button.trigger('click')
  await twoFrames()
  await flushPromises()
}

it('lights the page at its top and the last section at its end', async () => {
  await scrollByHand(0)
  expect(lit()).toBe('①②')
  await scrollByHand(2 * HIGH)
  expect(lit()).toBe('④')
  await scrollByHand(Infinity)
  expect(lit()).toBe('⑩')
})

it('lights the section that was gone to until the learner scrolls', async () => {
  await click('⑨')
  expect(lit()).toBe('⑨')
  await scrollByHand(0)
  expect(lit()).toBe('①②')
})

it('lights the section that is being written', async () => {
  await scrollByHand(Infinity)
  useStudyEditing().begin('summary')
  await twoFrames()
  await flushPromises()
  expect(lit()).toBe('⑨')
})

it('lights what is read and not what is written out of sight', async () => {
  await scrollByHand(2 * HIGH)
  useStudyEditing().begin('quick')
  await twoFrames()
  await flushPromises()
  expect(lit(), 'below the page, where the window goes on').toBe('④')
})
