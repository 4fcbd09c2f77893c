import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import { defineComponent, h, useTemplateRef } from 'vue'
import { useMetBlocks } from '#renderer/features/reader/useMetBlocks.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { freshBridge } from '../harness/app.ts'

beforeEach(() => {
  freshBridge()
})

async function pageOf(blocks: number) {
  const page = mount(
    defineComponent({
      setup() {
        useMetBlocks(useTemplateRef<HTMLElement>('page'))
        return () =>
          h('article', { ref: 'page' }, [
            h(
              'div',
              { class: 'sheet' },
              Array.from({ length: blocks }, () => h('div', { class: 'block' })),
            ),
          ])
      },
    }),
    { attachTo: document.body },
  )
  await flushPromises()
  return page
}

function change(target: Element, skipped: boolean): void {
  const event = new Event('contentvisibilityautostatechange', { bubbles: true })
  target.dispatchEvent(Object.assign(event, { skipped }))
}

it('marks the blocks that came into sight, and only those, once there is time', async () => {
  const page = await pageOf(3)
  const [first, second] = page.findAll('.block')
  change(page.get('.sheet').element, false)
  change(first!.element, false)
  change(second!.element, true)
  expect(page.findAll('[data-met]')).toHaveLength(0)
  await expect.poll(() => page.findAll('[data-met]').length).toBe(1)
  expect(first!.attributes('data-met')).toBe('')
})

it('forgets them when a setting may have changed how high they are', async () => {
  const page = await pageOf(2)
  for (const block of page.findAll('.block')) change(block.element, false)
  await expect.poll(() => page.findAll('[data-met]').length).toBe(2)
  await useSettings().change({ textSize: 150 })
  await flushPromises()
  expect(page.findAll('[data-met]')).toHaveLength(0)
})
