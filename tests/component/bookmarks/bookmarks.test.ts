import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import App from '#renderer/App.vue'
import { useBookmarks } from '#renderer/stores/bookmarks.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { freshBridge, openFirstDocument } from '../harness/app.ts'
import { installAudioClock } from '../harness/audio-clock.ts'

beforeEach(async () => {
  document.body.replaceChildren()
  freshBridge()
  installAudioClock()
  Object.assign(window, { innerWidth: 1280 })
  mount(App, { attachTo: document.body })
  await openFirstDocument()
  await flushPromises()
})

async function press(key: string, init: KeyboardEventInit = {}): Promise<void> {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }))
  await flushPromises()
}

const marked = (): string[] =>
  [...document.querySelectorAll<HTMLElement>('main [data-bookmark]')].map((row) => row.dataset['s'] ?? '')

it('marks the sentence at the reading place, on the page and in the page list, and takes that back', async () => {
  usePlayer().resumeAt(1)
  await press('d', { ctrlKey: true })
  expect(marked()).toEqual(['1'])
  expect(document.querySelector('nav [aria-current] [aria-label="有书签"]')).not.toBeNull()
  await press('d', { ctrlKey: true })
  expect(marked()).toEqual([])
  const toast = [...document.querySelectorAll('.toast')].find((each) =>
    each.textContent.includes('书签已去掉'),
  )
  toast?.querySelector('button')?.click()
  await flushPromises()
  expect(marked()).toEqual(['1'])
})

it('lists every bookmark, leads to one, and removes one', async () => {
  const first = useReading().pageId!
  usePlayer().resumeAt(1)
  await press('d', { ctrlKey: true })
  await useBookmarks().togglePage(first)
  await useReading().turn(1)
  await flushPromises()
  await press('O', { ctrlKey: true, shiftKey: true })
  const dialog = document.querySelector('dialog')!
  const places = [...dialog.querySelectorAll<HTMLElement>('.place')]
  expect(places).toHaveLength(2)
  expect(places[0]!.textContent).toContain('整页')
  const remove = dialog.querySelector<HTMLElement>('li button:last-child')!
  remove.focus()
  remove.click()
  await flushPromises()
  expect(document.activeElement, 'the button has gone').toBe(dialog)
  expect(dialog.querySelectorAll('.place')).toHaveLength(1)
  expect(dialog.textContent).toContain('书签已去掉')
  dialog.querySelector<HTMLElement>('.place')!.click()
  await flushPromises()
  expect(useReading().pageId).toBe(first)
  expect(document.querySelector('dialog')).toBeNull()
})
