import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { nextTick } from 'vue'
import App from '#renderer/App.vue'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { useCommands } from '#renderer/commands/commands.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { COMMAND_IDS } from '#shared/model/command.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import { installAudioClock, type AudioClock } from '../harness/audio-clock.ts'

let bridge: FakeBridge
let clock: AudioClock

beforeEach(() => {
  document.body.replaceChildren()
  bridge = freshBridge()
  clock = installAudioClock()
})

async function mountWindow() {
  const app = mount(App, { attachTo: document.body })
  await openFirstDocument()
  await flushPromises()
  return app
}

function press(key: string, init: KeyboardEventInit = {}, target: Element = document.body): void {
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
}

async function openPalette(app: Awaited<ReturnType<typeof mountWindow>>) {
  press('P', { ctrlKey: true, shiftKey: true })
  await expect.poll(() => app.find('.palette').exists()).toBe(true)
  return app.get('.palette')
}

it('every command is offered by the window', async () => {
  await mountWindow()
  expect(useCommands().available).toEqual([...COMMAND_IDS])
})

it.each([
  ['f', { ctrlKey: true }, '.find input'],
  ['k', { ctrlKey: true }, '.sheet input'],
  ['P', { ctrlKey: true, shiftKey: true }, '.palette input'],
])('what is typed right after %s goes into its field', async (key, init, field) => {
  const app = await mountWindow()
  press(key, init)
  await nextTick()
  expect(document.activeElement).toBe(app.get(field).element)
})

describe('the palette', () => {
  it('marks what is switched on', async () => {
    const app = await mountWindow()
    const palette = await openPalette(app)
    await palette.get('input').setValue('显示音标')
    expect(palette.find('[aria-selected="true"] [aria-label="已打开"]').exists()).toBe(true)
    await useSettings().change({ showIpa: false })
    expect(palette.find('[aria-selected="true"] [aria-label="已打开"]').exists()).toBe(false)
  })

  it('finds a command by pinyin initials and runs it with Enter', async () => {
    const app = await mountWindow()
    const palette = await openPalette(app)
    const field = palette.get('input')
    await field.setValue('yb')
    await expect.poll(() => palette.find('[aria-selected="true"]').exists()).toBe(true) // the pinyin comes later
    expect(palette.get('[aria-selected="true"]').text()).toContain('音标入门')
    await field.setValue('xyy')
    expect(palette.get('[aria-selected="true"]').text()).toContain('下一页')
    await field.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(useReading().place).toBe(1)
    expect(app.find('.palette').exists()).toBe(false)
  })

  it('moves with the arrows, round the ends, and leaves Enter to an input method', async () => {
    const app = await mountWindow()
    const palette = await openPalette(app)
    const selected = (): string => palette.get('[aria-selected="true"]').text()
    const first = selected()
    await palette.get('input').trigger('keydown', { key: 'ArrowUp' })
    const last = selected()
    expect(last).not.toBe(first)
    await palette.get('input').trigger('keydown', { key: 'ArrowDown' })
    expect(selected()).toBe(first)
    await palette.get('input').trigger('keydown', { key: 'Enter', isComposing: true })
    expect(app.find('.palette').exists()).toBe(true)
  })

  it('leaves out what makes no sense now, and says when nothing fits', async () => {
    const app = await mountWindow()
    const palette = await openPalette(app)
    expect(palette.text()).not.toContain('上一页') // the first page is open
    await palette.get('input').setValue('没有的命令')
    expect(palette.text()).toContain('没有找到命令')
  })
})

describe('keys that the learner changed', () => {
  it('work at once, in place of those the command came with, and can be taken back', async () => {
    await mountWindow()
    await useCommands().setKeys('view.nextPage', ['N'])
    press('ArrowRight')
    await flushPromises()
    expect(useReading().place).toBe(0)
    press('n')
    await flushPromises()
    expect(useReading().place).toBe(1)
    await useCommands().resetKeys('view.nextPage')
    expect(useSettings().values.keys).toEqual({})
    press('ArrowLeft')
    press('ArrowRight')
    await flushPromises()
    expect(useReading().place).toBe(1)
  })

  it('show a clash: two commands with one key, of which the first that makes sense runs', async () => {
    await mountWindow()
    const commands = useCommands()
    await commands.setKeys('view.ipa', ['ArrowLeft'])
    expect(commands.withChord('ArrowLeft')).toEqual(['view.ipa', 'view.previousPage'])
  })
})

describe('the menu bar', () => {
  it('is shown after the first paint and kept as the window is; what is chosen there runs', async () => {
    await mountWindow()
    expect(callsOf(bridge, 'app.showMenus')).toHaveLength(0)
    await clock.advance(30)
    await flushPromises()
    const shown = () =>
      callsOf(bridge, 'app.showMenus').at(-1) as {
        menus: { label: string; items: { id: string; enabled: boolean }[] }[]
      }
    expect(shown().menus.map(({ label }) => label)).toEqual([
      '文件',
      '编辑',
      '查看',
      '朗读',
      '学习',
      '工具',
      '帮助',
    ])
    const previous = () =>
      shown()
        .menus.flatMap(({ items }) => items)
        .find(({ id }) => id === 'view.previousPage')
    expect(previous()).toMatchObject({ enabled: false, accelerator: 'Left' })
    bridge.emit('app.command', { id: 'view.nextPage' })
    await flushPromises()
    expect(useReading().place).toBe(1)
    await clock.advance(30)
    expect(previous()).toMatchObject({ enabled: true })
    await useSettings().change({ language: 'en' })
    await clock.advance(30)
    expect(shown().menus[0]?.label).toBe('File')
  })
})

describe('back and forward', () => {
  it('go through the pages that were open, and a new page ends the way forward', async () => {
    await mountWindow()
    const reading = useReading()
    await reading.goTo(2)
    await flushPromises()
    press('ArrowLeft', { altKey: true })
    await flushPromises()
    expect(reading.place).toBe(0)
    press('ArrowRight', { altKey: true })
    await flushPromises()
    expect(reading.place).toBe(1)
    press('ArrowLeft', { altKey: true })
    await flushPromises()
    await reading.goTo(2)
    await flushPromises()
    expect(useCommands().canRun('view.forward')).toBe(false)
  })
})
