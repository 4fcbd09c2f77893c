import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import App from '#renderer/App.vue'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import { installAudioClock, type AudioClock } from '../harness/audio-clock.ts'

/** What follows the window's first paint comes two frames after its text; a frame takes 10 ms here. */
const TWO_FRAMES_MS = 20

let bridge: FakeBridge
let clock: AudioClock

beforeEach(() => {
  document.body.replaceChildren()
  bridge = freshBridge()
  clock = installAudioClock()
})

/** The window with the first document open, and the first hint where there is one. */
async function start(): Promise<VueWrapper> {
  await openFirstDocument()
  const app = mount(App, { attachTo: document.body })
  await flushPromises()
  await clock.advance(TWO_FRAMES_MS)
  return app
}

async function startWithHint(): Promise<VueWrapper> {
  const app = await start()
  await expect.poll(() => shown(app)).toBe('listen')
  return app
}

const shown = (app: VueWrapper): string | undefined =>
  app.find('[data-hint]').exists() ? app.get('[data-hint]').attributes('data-hint') : undefined

/** Lengths of the element's own style, in pixels. */
function styleOf(element: Element): Record<'left' | '--arrow', number> {
  const { style } = element as HTMLElement
  return { left: parseFloat(style.left), '--arrow': parseFloat(style.getPropertyValue('--arrow')) }
}

async function press(key: string): Promise<void> {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }))
  await flushPromises()
}

describe('the hints of the first start', () => {
  it('come one after the other, and are over after the third', async () => {
    const app = await startWithHint()
    const seen: (string | undefined)[] = []
    for (let step = 0; step < 3; step++) {
      seen.push(shown(app))
      await app.get('[data-hint] .onwards').trigger('click')
    }
    expect(seen).toEqual(['listen', 'lookUp', 'notes'])
    expect(shown(app)).toBeUndefined()
  })

  it('come once: they are remembered as shown while the first is on the screen', async () => {
    const app = await startWithHint()
    expect(callsOf(bridge, 'settings.set')).toEqual([{ hints: false }])
    app.unmount()
    setActivePinia(createPinia())
    const again = await start()
    await flushPromises()
    expect(callsOf(bridge, 'app.showMenus')).toHaveLength(2) // which come with them
    expect(shown(again)).toBeUndefined()
  })

  it('leave the focus with the page, and tell a screen reader', async () => {
    const app = await startWithHint()
    expect(app.get('[data-hint]').element.contains(document.activeElement)).toBe(false)
    await clock.advance(TWO_FRAMES_MS)
    expect(app.get('.layer [role=status]').text()).toMatch(/入门提示 1 \/ 3.*三角.*空格.*Esc/u)
  })

  it('all go with Escape on the page, but what speaks stops first', async () => {
    const app = await startWithHint()
    app.get<HTMLElement>('main').element.focus()
    usePlayer().playSentence(0)
    await flushPromises()
    await press('Escape')
    expect(usePlayer().state).toBe('idle')
    expect(shown(app)).toBe('lookUp')
    await press('Escape')
    expect(shown(app)).toBeUndefined()
  })

  it('leave the page its keys: an arrow turns the page, not the hint', async () => {
    const app = await startWithHint()
    app.get<HTMLElement>('main').element.focus()
    await press('ArrowRight')
    expect(useReading().place).toBe(1)
    await clock.advance(TWO_FRAMES_MS)
    expect(shown(app)).toBe('listen')
  })

  it('go on with the arrow once they have the focus, and give it back to the page', async () => {
    const app = await startWithHint()
    app.get<HTMLElement>('[data-hint] button').element.focus()
    await press('ArrowRight')
    await press('ArrowRight')
    expect(shown(app)).toBe('notes')
    expect(document.activeElement).toBe(app.get('[data-hint] .onwards').element)
    expect(useReading().place).toBe(0)
    await press('Escape')
    expect(shown(app)).toBeUndefined()
    expect(document.activeElement).toBe(app.get('main').element)
  })

  it('go on by themselves when the learner does what they speak of', async () => {
    const app = await startWithHint()
    await app.get('main [data-s="0"] .play').trigger('click')
    expect(shown(app)).toBe('lookUp')
    await app.get('main [data-s="0"] .english [data-w]').trigger('click')
    expect(shown(app)).toBe('notes')
    await app.get('[data-opens-help]').trigger('click')
    expect(shown(app)).toBeUndefined()
  })

  it('name the key that the learner gave to what they speak of, in their language', async () => {
    const app = await startWithHint()
    expect(app.get('[data-hint] kbd').text()).toBe('空格')
    await useSettings().change({ language: 'en', keys: { 'speech.toggle': ['X'] } })
    expect(app.get('[data-hint] kbd').text()).toBe('X')
    expect(app.get('[data-hint]').text()).toContain('Hear a sentence')
  })

  it('say how to open the notes where these are closed', async () => {
    const app = await startWithHint()
    await useSettings().change({ notesOpen: false })
    await app.get('[data-hint] .onwards').trigger('click')
    await app.get('[data-hint] .onwards').trigger('click')
    expect(app.get('[data-hint]').text()).toContain('右上角')
  })

  it('end at the button that opens the notes', async () => {
    const app = await startWithHint()
    const target = app.get('.bar [aria-label="笔记"]').element
    target.getBoundingClientRect = () => new DOMRect(600, 10, 32, 32)
    app.get('main').element.getBoundingClientRect = () => new DOMRect(0, 52, 700, 600)
    app.get('.layer').element.getBoundingClientRect = () => new DOMRect(0, 52, 700, 0)
    await app.get('[data-hint] .onwards').trigger('click')
    await app.get('[data-hint] .onwards').trigger('click')
    await flushPromises()
    const { left, '--arrow': arrow } = styleOf(app.get('[data-hint]').element)
    expect(left + arrow).toBe(616)
  })

  it('come back from the settings', async () => {
    await useSettings().change({ hints: false })
    const app = await start()
    document.body.dispatchEvent(
      new KeyboardEvent('keydown', { key: ',', ctrlKey: true, bubbles: true, cancelable: true }),
    )
    await expect.poll(() => app.find('[data-setting="hints"]').exists()).toBe(true)
    await app.get('[data-setting="hints"] button').trigger('click')
    await expect.poll(() => shown(app)).toBe('listen')
    expect(app.find('.settings').exists()).toBe(false)
  })
})
