import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import App from '#renderer/App.vue'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { callsOf, freshBridge, openFirstDocument } from './harness/app.ts'
import type { AudioClock } from './harness/audio-clock.ts'
import { installAudioClock } from './harness/audio-clock.ts'

let bridge: FakeBridge
let clock: AudioClock

beforeEach(() => {
  document.body.replaceChildren()
  bridge = freshBridge()
  clock = installAudioClock()
  Object.assign(window, { innerWidth: 1280 })
})

async function mountWindow(): Promise<ReturnType<typeof mount<typeof App>>> {
  const app = mount(App, { attachTo: document.body })
  await openFirstDocument()
  await flushPromises()
  return app
}

function press(key: string, init: KeyboardEventInit = {}, target: Element = document.body): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
}

it('tells once that the first page is painted, two frames after its text is there', async () => {
  const app = await mountWindow()
  expect(app.emitted('painted')).toBeUndefined()
  await clock.advance(30)
  expect(app.emitted('painted')).toHaveLength(1)
  await useReading().turn(1)
  await clock.advance(30)
  expect(app.emitted('painted')).toHaveLength(1)
})

it('shows the player’s state, sentence and word where tests and style sheets can read them', async () => {
  const app = await mountWindow()
  const player = app.get('footer')
  expect(player.attributes()).toMatchObject({
    'data-player-state': 'idle',
    'data-sentence': '',
    'data-word': '',
  })
  usePlayer().playSentence(1)
  await clock.advance(200)
  await flushPromises()
  expect(player.attributes()).toMatchObject({
    'data-player-state': 'playing',
    'data-sentence': '1',
    'data-word': '1',
  })
  expect(player.get('[role=slider]').attributes('aria-valuetext')).toBe('第 2 个词，共 7 个：producer')
})

it('goes to the page that is written into the page number', async () => {
  const app = await mountWindow()
  const input = app.get<HTMLInputElement>('.position input')
  await input.setValue('3')
  await app.get('.position').trigger('submit')
  await flushPromises()
  expect(useReading().place).toBe(2)
  await input.setValue('99999')
  await app.get('.position').trigger('submit')
  await flushPromises()
  expect(input.element.value).toBe('3')
})

it('marks a page as read, and takes it back', async () => {
  const app = await mountWindow()
  const done = app.get('.done')
  await done.trigger('click')
  await flushPromises()
  expect(done.attributes('aria-pressed')).toBe('true')
  await done.trigger('click')
  await flushPromises()
  expect(useReading().page?.state).toBe('reading')
})

it('asks for the other accent’s pronunciation when the accent changes, and forgets the voice', async () => {
  await mountWindow()
  await useSettings().change({ voice: 'fake:us' })
  await useSettings().changeAccent('uk')
  await flushPromises()
  expect(callsOf(bridge, 'reading.page').at(-1)).toMatchObject({ accent: 'uk' })
  expect(useSettings().values.voice).toBe('')
})

it('takes a setting back that could not be stored, and says so', async () => {
  const app = await mountWindow()
  bridge.handlers['settings.set'] = () => {
    throw new SoundleafError('internal')
  }
  await useSettings().change({ showIpa: false })
  await flushPromises()
  expect(useSettings().values.showIpa).toBe(true)
  expect(app.get('[role=alert]').text()).toContain('已保存的文档和笔记不受影响')
})

it('offers to try again when a page does not open', async () => {
  const app = await mountWindow()
  const open = bridge.handlers['reading.page']
  bridge.handlers['reading.page'] = () => {
    throw new SoundleafError('internal')
  }
  await useReading().turn(1)
  await flushPromises()
  expect(app.get('main').text()).toContain('这一页没有打开')
  expect(app.get('main [role=alert]').text(), 'and why').toContain('已保存的文档和笔记不受影响')
  expect(app.findAll('[role=alert]'), 'once').toHaveLength(1)
  expect(app.get('.bar .done').attributes('disabled'), 'it was not read').toBeDefined()
  bridge.handlers['reading.page'] = open
  await app.get('main button').trigger('click')
  await flushPromises()
  expect(app.get('main h1').text()).toBe('Retries and back-off')
})

describe('keys', () => {
  it('turn pages, play, step, replay and stop', async () => {
    await mountWindow()
    press('ArrowRight')
    await flushPromises()
    expect(useReading().place).toBe(1)
    press('ArrowLeft')
    await flushPromises()
    expect(useReading().place).toBe(0)
    press(' ')
    await clock.advance(100)
    expect(usePlayer().state).toBe('playing')
    press(']', { ctrlKey: true })
    expect(usePlayer().sentence).toBe(1)
    press('[', { ctrlKey: true })
    expect(usePlayer().sentence).toBe(0)
    press('Escape')
    expect(usePlayer().state).toBe('idle')
    press('r')
    expect(usePlayer().state).toBe('loading')
  })

  it('belong to the learner’s text while typing, and to the input method while composing', async () => {
    const app = await mountWindow()
    const note = app.get('textarea').element
    press('ArrowRight', {}, note)
    press(' ', {}, note)
    press('?', {}, note)
    press(' ', { isComposing: true })
    await flushPromises()
    expect(useReading().place).toBe(0)
    expect(usePlayer().state).toBe('idle')
    expect(app.find('dialog').exists()).toBe(false)
  })

  it('leave Space to a button that was reached by keyboard, and take it from one that was clicked', async () => {
    const app = await mountWindow()
    const button = app.get('.done').element
    press('Tab', {}, button)
    press(' ', {}, button)
    expect(usePlayer().state).toBe('idle')
    button.dispatchEvent(new Event('pointerdown', { bubbles: true }))
    press(' ', {}, button)
    expect(usePlayer().state).toBe('loading')
  })

  it('open the sheet of keys, and rest while it is open', async () => {
    const app = await mountWindow()
    press('?')
    await flushPromises()
    expect(app.get('dialog').text()).toContain('重听这一句')
    press(' ')
    expect(usePlayer().state).toBe('idle')
  })
})

describe('side panes', () => {
  it('close, are remembered as a setting, and come back with a quotation', async () => {
    const app = await mountWindow()
    await app.get('[aria-label="笔记"][aria-expanded]').trigger('click')
    await flushPromises()
    expect(app.find('aside').exists()).toBe(false)
    expect(callsOf(bridge, 'settings.set')).toEqual([{ notesOpen: false }])
    await app.get('[data-s="1"] .quote').trigger('click')
    await flushPromises()
    expect(app.get('textarea').element.value).toBe('> A producer puts messages into a queue\n\n')
  })

  it('both go away for reading, and both come back', async () => {
    const app = await mountWindow()
    const focus = app.get('[aria-label^="专注阅读"]')
    await focus.trigger('click')
    await flushPromises()
    expect(app.find('nav').exists()).toBe(false)
    expect(app.find('aside').exists()).toBe(false)
    await focus.trigger('click')
    await flushPromises()
    expect(app.find('nav').exists()).toBe(true)
    expect(app.find('aside').exists()).toBe(true)
  })
})

it('saves the note when the window goes away', async () => {
  const app = await mountWindow()
  await app.get('textarea').setValue('last words')
  window.dispatchEvent(new Event('pagehide'))
  await flushPromises()
  expect(bridge.notes.get(useReading().pageId!)?.text).toBe('last words')
})

it('hands the keys back to the page once a page number is entered', async () => {
  const app = await mountWindow()
  const input = app.get<HTMLInputElement>('.position input')
  input.element.focus()
  await input.setValue('2')
  await app.get('.position').trigger('submit')
  await flushPromises()
  expect(useReading().place).toBe(1)
  expect(callsOf(bridge, 'progress.visit')).toHaveLength(2)
  expect(document.activeElement).not.toBe(input.element)
})
