import { flushPromises, mount } from '@vue/test-utils'
import { expect, it } from 'vitest'
import SectionRail from '#renderer/features/study/SectionRail.vue'
import StudySections from '#renderer/features/study/StudySections.vue'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { freshBridge, openFirstDocument } from '../harness/app.ts'
import { twoFrames } from '../harness/frames.ts'

it('shows the sections of a page only below its own text, however late that comes', async () => {
  const bridge = freshBridge()
  await openFirstDocument()
  const reading = useReading()
  const first = reading.pageId!
  bridge.study.addPack(first, { plain: ['第一页的讲解。'] })
  bridge.study.addPack(useLibrary().pages[1]!.id, { plain: ['第二页的讲解。'] })
  const view = mount(StudySections)
  const rail = mount(SectionRail)
  await twoFrames()
  await flushPromises()
  expect(view.text()).toContain('第一页的讲解。')

  const readPage = bridge.handlers['reading.page']
  let arrive: () => void = () => undefined
  const late = new Promise<void>((resolve) => (arrive = resolve))
  bridge.handlers['reading.page'] = async (input) => {
    await late
    return readPage(input)
  }
  const turned = reading.turn(1)
  await twoFrames()
  await flushPromises()
  expect(reading.outline?.pageId, 'the old text is still shown').toBe(first)
  expect(view.text()).not.toContain('第二页的讲解。')
  expect(rail.find('nav').exists()).toBe(false)

  arrive()
  await turned
  await flushPromises()
  expect(view.text()).toContain('第二页的讲解。')
  expect(rail.find('nav').exists()).toBe(true)
})
