import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import App from '#renderer/App.vue'
import { useCommands } from '#renderer/commands/commands.store.ts'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { useAway } from '#renderer/stores/away.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'
import { installAudioClock } from '../harness/audio-clock.ts'

let bridge: FakeBridge

beforeEach(async () => {
  document.body.replaceChildren()
  bridge = freshBridge()
  installAudioClock()
  Object.assign(window, { innerWidth: 1280 })
  mount(App, { attachTo: document.body })
  await openFirstDocument()
  await flushPromises()
})

async function run(id: Parameters<ReturnType<typeof useCommands>['run']>[0]): Promise<void> {
  useCommands().run(id)
  await flushPromises()
}

it('goes through the three themes that are shown, from whichever the system has', async () => {
  const themes: unknown[] = []
  for (let step = 0; step < 4; step += 1) {
    await run('view.theme')
    themes.push(document.documentElement.dataset['theme'])
  }
  expect(themes).toEqual(['sepia', 'dark', 'light', 'sepia'])
})

it('shows one thing in the place of the page, and the page again when one is asked for', async () => {
  const away = useAway()
  await run('tools.settings')
  expect(away.view).toBe('settings')
  await run('study.primer')
  expect(away.view).toBe('primer')
  await run('help.unplugged')
  expect(away.view).toBe('unplugged')
  expect(useCommands().canRun('study.bookmark')).toBe(false)
  await useReading().turn(1)
  expect(away.view).toBeNull()
})

it('copies the log and shows what it copied', async () => {
  await run('help.copyLog')
  expect(useAway().view).toBe('unplugged')
  expect(callsOf(bridge, 'app.copyLog')).toHaveLength(1)
})

it('leads into the note, and by Escape back to the page', async () => {
  await run('study.note')
  const field = document.querySelector<HTMLElement>('[data-note-field]')
  expect(document.activeElement).toBe(field)
  field?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))
  expect(document.activeElement).toBe(document.querySelector('main'))
})
