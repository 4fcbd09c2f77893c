import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { stretchesIn } from '#renderer/composables/sentence-ranges.ts'
import NotesPane from '#renderer/features/notes/NotesPane.vue'
import HighlightToast from '#renderer/features/notes/HighlightToast.vue'
import PageBody from '#renderer/features/reader/PageBody.vue'
import { useHighlights } from '#renderer/stores/highlights.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'

let bridge: FakeBridge

beforeEach(async () => {
  bridge = freshBridge()
  await openFirstDocument()
})

it('reads from a selection which words of which sentences it holds', () => {
  const outline = useReading().outline!
  const page = mount(PageBody, {
    props: { outline, showIpa: true, textScale: 1 },
    attachTo: document.body,
  })
  const words = page.findAll('[data-s="1"] .english .w')
  const range = document.createRange()
  range.setStart(words[0]!.element.firstChild!, 0)
  range.setEnd(words[1]!.element.firstChild!, words[1]!.text().length)
  const [stretch] = stretchesIn(document.body, range)
  expect(stretch?.sentence).toBe(1)
  const { text } = outline.sentences[1]!
  expect(text.slice(stretch!.start, stretch!.end)).toBe(`${words[0]!.text()} ${words[1]!.text()}`)
})

it('lists what is marked, saves comments while they are typed, and brings back what was removed', async () => {
  const pane = mount(NotesPane)
  const toast = mount(HighlightToast)
  const highlights = useHighlights()
  await highlights.toggleSentence(1)
  await flushPromises()
  const row = pane.get('.highlights li')
  expect(row.get('.words').text()).toBe(useReading().outline!.sentences[1]!.text)

  await row.get('input').setValue('why?')
  await row.get('input').trigger('blur')
  await flushPromises()
  expect(callsOf(bridge, 'highlights.change')).toEqual([{ id: 1, comment: 'why?' }])

  await row.get('.icon-button').trigger('click')
  await flushPromises()
  expect(pane.find('.highlights').exists()).toBe(false)
  await toast.get('button').trigger('click')
  await flushPromises()
  expect(pane.get('.highlights input').element).toMatchObject({ value: 'why?' })
})

it('keeps and lists what is not found in the text any more', async () => {
  const pageId = useReading().pageId!
  const gone = { start: 0, end: 9, quote: 'long gone', before: '', after: '', colour: 'pink' } as const
  await bridge.call('highlights.add', { pageId, ...gone })
  await useReading().turn(1)
  await useReading().turn(-1)
  const pane = mount(NotesPane)
  await flushPromises()
  const row = pane.get('.highlights li')
  expect(row.attributes('data-anchored')).toBe('false')
  expect(row.text()).toContain('long gone')
  expect(row.find('button.words').exists()).toBe(false)
})
