import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import App from '#renderer/App.vue'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { useCommands } from '#renderer/commands/commands.store.ts'
import { usePrimer } from '#renderer/stores/primer.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import { installAudioClock } from '../harness/audio-clock.ts'

type Window = ReturnType<typeof mountApp>

let bridge: FakeBridge

beforeEach(() => {
  document.body.replaceChildren()
  bridge = freshBridge()
  installAudioClock()
})

function mountApp() {
  return mount(App, { attachTo: document.body })
}

function press(key: string, init: KeyboardEventInit = {}): void {
  const target = document.activeElement ?? document.body
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
}

async function openSettings(): Promise<Window> {
  const app = mountApp()
  await openFirstDocument()
  await flushPromises()
  press(',', { ctrlKey: true })
  await expect.poll(() => app.find('.settings').exists()).toBe(true)
  return app
}

const groupsOf = (app: Window): (string | undefined)[] =>
  app.findAll('.settings [data-group]').map((group) => group.attributes('data-group'))
const rowsOf = (app: Window): (string | undefined)[] =>
  app.findAll('.settings [data-setting]').map((row) => row.attributes('data-setting'))
const keyRow = (app: Window, command: string) => app.get(`[data-command="${command}"]`)

async function pressFor(app: Window, command: string, key: string, init: KeyboardEventInit = {}) {
  const button = keyRow(app, command).get<HTMLButtonElement>('.chord')
  button.element.focus()
  await button.trigger('click')
  press(key, init)
  await flushPromises()
}

describe('the settings', () => {
  it('take the place of the page and give it back, and give way to the primer', async () => {
    const app = await openSettings()
    expect(app.get('.centre').classes()).toContain('away')
    expect(document.activeElement?.getAttribute('type')).toBe('search')
    press('Escape')
    await flushPromises()
    expect(app.find('.settings').exists()).toBe(false)
    useCommands().run('tools.settings')
    await flushPromises()
    usePrimer().open()
    await flushPromises()
    expect(app.find('.settings').exists()).toBe(false)
    useCommands().run('tools.settings')
    await flushPromises()
    expect(usePrimer().isOpen).toBe(false)
    await useReading().goTo(2)
    await flushPromises()
    expect(app.find('.settings').exists()).toBe(false)
  })

  it('are found by name, hint, group and by the names of commands', async () => {
    const app = await openSettings()
    const field = app.get('.settings input[type=search]')
    const all = rowsOf(app)
    await field.setValue('行距')
    expect(rowsOf(app)).toEqual(['lineSpacing'])
    expect(groupsOf(app)).toEqual(['appearance'])
    await field.setValue('暖色')
    expect(rowsOf(app)).toEqual(['theme'])
    await field.setValue('音标')
    expect(groupsOf(app)).toContain('phonetics')
    await field.setValue('下一句')
    expect(rowsOf(app)).toEqual(['keys'])
    expect(app.findAll('[data-command]').map((row) => row.attributes('data-command'))).toEqual([
      'speech.next',
    ])
    await field.setValue('没有的东西')
    expect(app.get('.settings').text()).toContain('没有这样的设置')
    await field.trigger('keydown', { key: 'Escape' })
    expect(rowsOf(app)).toEqual(all)
  })

  it('change the theme and the lines at once, and a group goes back to how it came', async () => {
    const app = await openSettings()
    const settings = useSettings()
    await settings.change({ volume: 0.5 })
    const appearance = app.get('[data-group=appearance]')
    expect(appearance.find('.reset').exists()).toBe(false)
    const sepia = appearance.findAll('button').find((button) => button.text() === '护眼')
    await sepia?.trigger('click')
    await appearance.get('[data-setting=lineSpacing] input').setValue(120)
    await flushPromises()
    expect(document.documentElement.dataset['theme']).toBe('sepia')
    expect(document.documentElement.style.getPropertyValue('--line-spacing')).toBe('1.2')
    await appearance.get('.reset').trigger('click')
    await flushPromises()
    expect(settings.values).toMatchObject({ theme: 'system', lineSpacing: 100, volume: 0.5 })
    expect(appearance.find('.reset').exists()).toBe(false)
  })

  it('give lists and bars less room, are found by that, and give it back', async () => {
    const app = await openSettings()
    const { density } = document.documentElement.dataset
    expect(density).toBe('comfortable')
    await app.get('.settings input[type=search]').setValue('疏密')
    expect(rowsOf(app)).toEqual(['density'])
    const [, compact] = app.findAll('[data-setting=density] button')
    expect(compact!.text()).toBe('紧凑')
    await compact!.trigger('click')
    await flushPromises()
    expect(compact!.attributes('aria-pressed')).toBe('true')
    expect(document.documentElement.dataset['density']).toBe('compact')
    expect(document.documentElement.style.getPropertyValue('--line-spacing')).toBe('1')
    await app.get('[data-group=appearance] .reset').trigger('click')
    await flushPromises()
    expect(document.documentElement.dataset['density']).toBe('comfortable')
  })

  it('show what speech takes on the disk, and clear it', async () => {
    const app = await openSettings()
    const kept = app.get('[data-setting=keptSpeech]')
    expect(kept.text()).toMatch(/缓存 [\d.]+ MB，上限 [\d.]+ MB/)
    await kept.get('button').trigger('click')
    await flushPromises()
    expect(callsOf(bridge, 'speech.clearCache')).toHaveLength(1)
  })
})

describe('the keys', () => {
  it('are changed by pressing one, and the new key works and the old one no more', async () => {
    const app = await openSettings()
    await pressFor(app, 'view.ipa', 'j', { ctrlKey: true })
    expect(keyRow(app, 'view.ipa').get('.chord').text()).toBe('Ctrl+J')
    const shown = useSettings().values.showIpa
    press('p')
    expect(useSettings().values.showIpa).toBe(shown)
    press('j', { ctrlKey: true })
    expect(useSettings().values.showIpa).toBe(!shown)
  })

  it('do not run while one is being chosen, and Escape leaves all as it was', async () => {
    const app = await openSettings()
    await pressFor(app, 'view.ipa', 'Escape')
    expect(app.find('.settings').exists()).toBe(true)
    expect(useSettings().values.keys).toEqual({})
    await pressFor(app, 'view.notes', 'b', { ctrlKey: true }) // another command's key
    expect(useSettings().values.libraryOpen).toBe(true)
  })

  it('are not taken from another command unasked: it is named, and loses its key only when told so', async () => {
    const app = await openSettings()
    await pressFor(app, 'view.ipa', 'b', { ctrlKey: true })
    const clash = keyRow(app, 'view.ipa').get('[role=alert]')
    expect(clash.text()).toContain('Ctrl+B 已经是“目录栏”的键')
    expect(useSettings().values.keys).toEqual({})
    await clash.findAll('button')[1]!.trigger('click')
    expect(keyRow(app, 'view.ipa').find('[role=alert]').exists()).toBe(false)
    expect(useSettings().values.keys).toEqual({})

    await pressFor(app, 'view.ipa', 'b', { ctrlKey: true })
    await keyRow(app, 'view.ipa').get('[role=alert] button').trigger('click')
    await flushPromises()
    expect(useSettings().values.keys).toEqual({ 'view.ipa': ['Mod+B'], 'view.library': [] })
    expect(keyRow(app, 'view.library').get('.chord').text()).toBe('未设置')
    expect(document.activeElement).toBe(keyRow(app, 'view.ipa').get('.chord').element)
  })

  it('go back one by one, with a word about a clash, or all at once', async () => {
    const app = await openSettings()
    await useCommands().setKeys('view.ipa', ['Mod+B'])
    await useCommands().setKeys('speech.toggle', ['K'])
    await flushPromises()
    expect(keyRow(app, 'view.library').text()).toContain('与“显示音标”是同一个键')
    await keyRow(app, 'view.ipa').get('[aria-label="“显示音标”恢复原来的键"]').trigger('click')
    await flushPromises()
    expect(keyRow(app, 'view.ipa').get('.chord').text()).toBe('P')
    expect(keyRow(app, 'view.library').text()).not.toContain('同一个键')
    await app.get('[data-setting=keys] .all').trigger('click')
    await flushPromises()
    expect(useSettings().values.keys).toEqual({})
  })

  it('of a media keyboard stay when a command gets another key', async () => {
    const app = await openSettings()
    await pressFor(app, 'speech.next', 'y')
    expect(useSettings().values.keys).toEqual({ 'speech.next': ['Y', 'MediaTrackNext'] })
  })
})
