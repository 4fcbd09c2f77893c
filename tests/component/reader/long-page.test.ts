import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { buildPage } from '#renderer/bridge/fake-document.ts'
import PageBody from '#renderer/features/reader/PageBody.vue'
import { usePlaces } from '#renderer/stores/places.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { freshBridge, openFirstDocument } from '../harness/app.ts'
import { installAudioClock } from '../harness/audio-clock.ts'

const SENTENCES = 600
/** A row of one line with its IPA, and none is lower. */
const LEAST_ROW_PX = 60

async function openLongPage() {
  freshBridge([
    buildPage(Array.from({ length: SENTENCES }, () => ['bullet', 'One more line', 'wʌn mɔɹ laɪn', 0, '•'])),
  ])
  const clock = installAudioClock()
  await openFirstDocument()
  const { outline } = useReading()
  const open = () => mount(PageBody, { props: { outline: outline!, showIpa: true, textScale: 1 } })
  return { clock, open, pageId: outline!.pageId }
}

it('fills the window with a long page at once, and shows the rest over the next frames', async () => {
  const { clock, open } = await openLongPage()
  const page = open()
  const first = page.findAll('[data-s]').length
  expect(first * LEAST_ROW_PX).toBeGreaterThanOrEqual(window.innerHeight)
  expect(first).toBeLessThan(40)
  await clock.advance(1000)
  expect(page.findAll('[data-s]').map((row) => Number(row.attributes('data-s')))).toEqual(
    Array.from({ length: SENTENCES }, (_, at) => at),
  )
})

it('has what stood further down there at once for whoever comes back to it', async () => {
  const { open, pageId } = await openLongPage()
  usePlaces().move(pageId, { top: 38, shift: 0 })
  expect(open().find('[data-s="38"]').exists()).toBe(true)
})
