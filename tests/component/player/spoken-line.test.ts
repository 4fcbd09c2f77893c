import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import SpokenLine from '#renderer/features/player/SpokenLine.vue'
import type { ReadSentence } from '#renderer/stores/page-outline.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { freshBridge, openFirstDocument } from '../harness/app.ts'

/** Every character is as wide as this, in pixels: nothing is laid out here. */
const CHARACTER = 10

let width = 0
let resize = (): void => {}
let sentence: ReadSentence

beforeEach(async () => {
  freshBridge()
  await openFirstDocument()
  sentence = useReading().outline!.sentences.reduce((one, other) =>
    other.text.length > one.text.length ? other : one,
  )
  vi.stubGlobal(
    'ResizeObserver',
    class {
      constructor(run: () => void) {
        resize = run
      }
      observe(): void {}
      disconnect(): void {}
    },
  )
  const page = HTMLElement.prototype
  vi.spyOn(page, 'clientWidth', 'get').mockImplementation(() => width)
  vi.spyOn(page, 'scrollWidth', 'get').mockImplementation(() =>
    Math.max(width, sentence.text.length * CHARACTER),
  )
  vi.spyOn(page, 'offsetWidth', 'get').mockImplementation(function (this: HTMLElement) {
    return this.textContent.length * CHARACTER
  })
  vi.spyOn(page, 'offsetLeft', 'get').mockImplementation(function (this: HTMLElement) {
    let left = 0
    for (let at = this.previousSibling; at; at = at.previousSibling) {
      left += (at.textContent ?? '').length * CHARACTER
    }
    return left
  })
})

afterEach(() => {
  vi.restoreAllMocks()
  vi.unstubAllGlobals()
})

async function lineWith(word: number) {
  const line = mount(SpokenLine, { props: { sentence, word }, attachTo: document.body })
  await flushPromises()
  return line
}

function scrolled(line: VueWrapper): number {
  return line.get<HTMLElement>('.line').element.scrollLeft
}

it('fades only at an end behind which there is more of the sentence', async () => {
  width = sentence.text.length * CHARACTER
  const fits = await lineWith(0)
  expect(fits.classes()).toEqual(['line'])

  width = 300
  const line = await lineWith(0)
  expect(line.classes()).toEqual(['line', 'after'])
  await line.setProps({ word: sentence.words.length - 1 })
  await flushPromises()
  expect(line.classes()).toContain('before')
})

it('stays where it is while its word is in sight', async () => {
  width = 300
  const line = await lineWith(0)
  await line.setProps({ word: 1 })
  await flushPromises()
  expect(scrolled(line)).toBe(0)
})

it('brings its word into sight when there comes to be less room', async () => {
  width = sentence.text.length * CHARACTER + 100
  const line = await lineWith(sentence.words.length - 1)
  expect(scrolled(line)).toBe(0)
  width = 200
  resize()
  await flushPromises()
  expect(scrolled(line)).toBeGreaterThan(0)
})
