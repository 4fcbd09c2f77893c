import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import LibraryPane from '#renderer/features/library/LibraryPane.vue'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { freshBridge, openFirstDocument } from '../harness/app.ts'

beforeEach(async () => {
  freshBridge()
  await openFirstDocument()
  await flushPromises()
})

it('lists the document with its progress and its pages with number, title and state', async () => {
  await useReading().setState('done')
  const pane = mount(LibraryPane, { attachTo: document.body })
  await flushPromises()
  expect(pane.get('.document').text()).toContain('3 页 · 已读 1')
  expect(pane.get('[role=img]').attributes('aria-label')).toBe('已读 1 页，共 3 页')
  const rows = pane.findAll('ol li')
  expect(rows.map((row) => row.text())).toEqual([
    '1Message queues – the basics',
    '2Retries and back-off',
    '3Markup stays text',
  ])
  expect(rows[0]!.get('[role=img]').attributes('aria-label')).toBe('已读')
  expect(rows[1]!.get('[role=img]').attributes('aria-label')).toBe('未读')
})

it('lights the open page, and opens another on a click', async () => {
  const pane = mount(LibraryPane, { attachTo: document.body })
  await pane.findAll('ol button')[2]!.trigger('click')
  await flushPromises()
  expect(useReading().place).toBe(2)
  expect(pane.findAll('ol button').map((button) => button.attributes('aria-current'))).toEqual([
    undefined,
    undefined,
    'page',
  ])
})

it('is one stop for Tab, and arrow keys move inside', async () => {
  const pane = mount(LibraryPane, { attachTo: document.body })
  await flushPromises()
  const buttons = pane.findAll<HTMLButtonElement>('ol button')
  expect(buttons.map((button) => button.element.tabIndex)).toEqual([0, -1, -1])
  buttons[0]!.element.focus()
  await pane.get('ol').trigger('keydown', { key: 'ArrowDown' })
  expect(document.activeElement).toBe(buttons[1]!.element)
  await pane.get('ol').trigger('keydown', { key: 'End' })
  expect(document.activeElement).toBe(buttons[2]!.element)
  await pane.get('ol').trigger('keydown', { key: 'ArrowDown' })
  expect(document.activeElement).toBe(buttons[2]!.element)
})

it('speaks English when asked to', async () => {
  const pane = mount(LibraryPane)
  await useSettings().change({ language: 'en' })
  await flushPromises()
  expect(pane.get('.document').text()).toContain('3 pages · 0 read')
})
