import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import App from '#renderer/App.vue'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import PaneDivider from '#renderer/components/PaneDivider.vue'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { callsOf, freshBridge, openFirstDocument } from './harness/app.ts'
import { installAudioClock } from './harness/audio-clock.ts'

function mountDivider(pane: 'left' | 'right') {
  return mount(PaneDivider, {
    attachTo: document.body,
    props: {
      label: 'Width',
      hint: '',
      say: (width: number) => `${width} px`,
      width: 300,
      min: 220,
      max: 420,
      pane,
    },
  })
}

describe('the divider', () => {
  it('says what it is and how wide the pane is', () => {
    expect(mountDivider('left').attributes()).toMatchObject({
      role: 'separator',
      tabindex: '0',
      'aria-orientation': 'vertical',
      'aria-label': 'Width',
      'aria-valuenow': '300',
      'aria-valuemin': '220',
      'aria-valuemax': '420',
      'aria-valuetext': '300 px',
    })
  })

  it.each([
    ['left', { key: 'ArrowRight' }, 316],
    ['left', { key: 'ArrowLeft' }, 284],
    ['left', { key: 'ArrowRight', shiftKey: true }, 364],
    ['right', { key: 'ArrowRight' }, 284],
    ['right', { key: 'ArrowLeft' }, 316],
    ['left', { key: 'Home' }, 220],
    ['right', { key: 'End' }, 420],
  ] as const)('of the %s pane goes by the keys: %o', async (pane, key, width) => {
    const divider = mountDivider(pane)
    await divider.trigger('keydown', key)
    expect(divider.emitted('choose')).toEqual([[width]])
  })

  it('follows the pointer as far as it goes, and is chosen where it is let go', async () => {
    const divider = mountDivider('right')
    await divider.trigger('pointermove', { clientX: 10 })
    await divider.trigger('pointerdown', { clientX: 500, button: 0 })
    await divider.trigger('pointermove', { clientX: 460 })
    await divider.trigger('pointermove', { clientX: 100 })
    await divider.trigger('pointerup', { clientX: 450 })
    await divider.trigger('pointermove', { clientX: 300 })
    expect(divider.emitted('resize')).toEqual([[340], [420]])
    expect(divider.emitted('choose')).toEqual([[350]])
  })

  it('closes the pane that is dragged much too narrow, and with Enter', async () => {
    const divider = mountDivider('left')
    await divider.trigger('pointerdown', { clientX: 300, button: 0 })
    await divider.trigger('pointermove', { clientX: 200 })
    await divider.trigger('pointermove', { clientX: 120 })
    await divider.trigger('pointerup', { clientX: 120 })
    expect(divider.emitted('resize')).toEqual([[220]])
    expect(divider.emitted('collapse')).toHaveLength(1)
    expect(divider.emitted('choose')).toBeUndefined()
    await divider.trigger('keydown', { key: 'Enter' })
    expect(divider.emitted('collapse')).toHaveLength(2)
  })
})

describe('the window’s panes', () => {
  let bridge: FakeBridge

  beforeEach(() => {
    document.body.replaceChildren()
    bridge = freshBridge()
    installAudioClock()
    Object.assign(window, { innerWidth: 1280 })
  })

  async function mountWindow() {
    const app = mount(App, { attachTo: document.body })
    await openFirstDocument()
    await flushPromises()
    return app
  }

  it('are as wide as they were chosen, and remember it', async () => {
    const app = await mountWindow()
    await app.get('[aria-label="目录栏的宽度"]').trigger('keydown', { key: 'ArrowRight' })
    await flushPromises()
    expect(callsOf(bridge, 'settings.set')).toEqual([{ libraryWidth: 280 }])
    expect(app.get('.window').attributes('style')).toContain('--left: 280px')
    expect(useReading().place).toBe(0) // the arrow is the divider’s, not the page’s
    await app.get('[aria-label="目录栏的宽度"]').trigger('dblclick')
    await flushPromises()
    expect(useSettings().values.libraryWidth).toBe(264)
  })

  it('are not chosen anew by a window that is too small for them', async () => {
    const app = await mountWindow()
    await useSettings().change({ notesWidth: 640 })
    await flushPromises()
    const divider = app.get('[aria-label="笔记栏的宽度"]')
    expect(divider.attributes('aria-valuenow')).toBe(String(Math.floor(1280 * 0.33)))
    expect(useSettings().values.notesWidth).toBe(640)
  })

  it('close, and come back as wide as before', async () => {
    const app = await mountWindow()
    await useSettings().change({ notesWidth: 400 })
    await app.get('[aria-label="笔记栏的宽度"]').trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(app.find('aside').exists()).toBe(false)
    expect(app.find('[aria-label="笔记栏的宽度"]').exists()).toBe(false)
    await app.get('[aria-label="笔记"][aria-expanded]').trigger('click')
    await flushPromises()
    expect(app.get('.window').attributes('style')).toContain('--right: 400px')
  })
})
