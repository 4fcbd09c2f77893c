import { mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import { buildPage } from '#renderer/bridge/fake-document.ts'
import PageBody from '#renderer/features/reader/PageBody.vue'
import { useReading } from '#renderer/stores/reading.store.ts'
import { freshBridge, openFirstDocument } from '../harness/app.ts'
import { installAudioClock } from '../harness/audio-clock.ts'

const SENTENCES = 600

it('shows two screenfuls of a long page at once, and the rest over the next frames', async () => {
  freshBridge([
    buildPage(Array.from({ length: SENTENCES }, () => ['bullet', 'One more line', 'wʌn mɔɹ laɪn', 0, '•'])),
  ])
  const clock = installAudioClock()
  await openFirstDocument()
  const page = mount(PageBody, { props: { outline: useReading().outline!, showIpa: true, textScale: 1 } })
  const first = page.findAll('[data-s]').length
  expect(first).toBeGreaterThanOrEqual(40)
  expect(first).toBeLessThan(80)
  await clock.advance(1000)
  expect(page.findAll('[data-s]')).toHaveLength(SENTENCES)
})
