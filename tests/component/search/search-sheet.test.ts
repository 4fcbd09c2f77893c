import { flushPromises, mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { nextTick } from 'vue'
import SearchSheet from '#renderer/features/search/SearchSheet.vue'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSearch } from '#renderer/stores/search.store.ts'
import { useSpot } from '#renderer/stores/spot.store.ts'
import { callsOf, freshBridge, openFirstDocument } from '../harness/app.ts'

async function openSheet() {
  const bridge = freshBridge()
  await openFirstDocument()
  const search = useSearch()
  search.open()
  const sheet = mount(SearchSheet, { attachTo: document.body })
  await flushPromises()
  const field = sheet.get('input')
  const type = async (query: string): Promise<void> => {
    await field.setValue(query)
    await flushPromises()
  }
  return { bridge, search, sheet, field, type }
}

describe('the search', () => {
  test('shows what it can do before anything is typed', async () => {
    const { sheet, bridge } = await openSheet()
    expect(sheet.text()).toContain('中文一个字也能搜')
    expect(callsOf(bridge, 'search.find')).toEqual([])
  })

  test('lists hits by document with their number, and marks what was found as text', async () => {
    const { sheet, type } = await openSheet()
    await type('queue')
    const marks = sheet.findAll('mark')
    expect(marks.length).toBeGreaterThan(0)
    for (const mark of marks) expect(mark.text().toLowerCase()).toBe('queue')
    expect(sheet.get('[role="status"]').text()).toMatch(/^\d+ 处$/)
    expect(sheet.get('.results [role="group"]').attributes('aria-label')).toBe('Queues in plain words')
  })

  test('is moved through with the arrow keys, round the ends, while the field keeps the focus', async () => {
    const { sheet, field, type } = await openSheet()
    await type('queue')
    const options = sheet.findAll('[role="option"]')
    const selected = (): number =>
      options.findIndex((option) => option.attributes('aria-selected') === 'true')
    expect(selected()).toBe(0)
    await field.trigger('keydown', { key: 'ArrowDown' })
    expect(selected()).toBe(1)
    expect(field.attributes('aria-activedescendant')).toBe(options[1]!.attributes('id'))
    await field.trigger('keydown', { key: 'ArrowUp' })
    await field.trigger('keydown', { key: 'ArrowUp' })
    expect(selected()).toBe(options.length - 1)
  })

  test('leaves the keys of an input method to it', async () => {
    const { sheet, field, search, type } = await openSheet()
    await type('queue')
    await field.trigger('keydown', { key: 'ArrowDown', isComposing: true })
    expect(sheet.findAll('[role="option"]')[0]!.attributes('aria-selected')).toBe('true')
    await field.trigger('keydown', { key: 'Enter', isComposing: true })
    expect(search.isOpen).toBe(true)
  })

  test('goes to the hit that Enter takes, on its page', async () => {
    const { sheet, field, search, type } = await openSheet()
    await type('queue')
    const pageHits = sheet.findAll('.hit')
    const last = pageHits.at(-1)!
    const number = Number(last.get('.number').text())
    await field.trigger('keydown', { key: 'ArrowUp' })
    await field.trigger('keydown', { key: 'Enter' })
    await flushPromises()
    expect(search.isOpen).toBe(false)
    expect(useReading().place + 1).toBe(number)
    expect(useSpot().current?.words.map((word) => word.toLowerCase())).toContain('queue')
  })

  test('asks again in the place that was chosen, and says when there is nothing', async () => {
    const { bridge, sheet, field, search, type } = await openSheet()
    await type('queue')
    expect(field.attributes()).toMatchObject({ 'aria-expanded': 'true', 'aria-controls': 'search-results' })
    await type('subscriber')
    search.scope = 'notes'
    await flushPromises()
    expect(field.attributes('aria-expanded')).toBe('false')
    expect(field.attributes('aria-controls')).toBeUndefined()
    expect(callsOf(bridge, 'search.find').at(-1)).toMatchObject({ query: 'subscriber', scope: 'notes' })
    expect(sheet.findAll('[role="option"]')).toHaveLength(0)
    expect(sheet.get('[role="status"]').text()).toBe('没有找到')
  })

  test('shows once that there is nothing, with what to try', async () => {
    const { sheet, type } = await openSheet()
    await type('zzz')
    const seen = sheet.findAll('p:not(.visually-hidden)').map((line) => line.text())
    expect(seen).toEqual(['没有找到。换个说法，或者少写几个字试试。'])
    await type('queue')
    expect(sheet.get('p:not(.visually-hidden)').text()).toMatch(/^\d+ 处$/)
  })

  test('answers what was typed last, however slow an earlier answer is', async () => {
    const { bridge, search, type } = await openSheet()
    const real = bridge.handlers['search.find']
    let answerFirst = (): void => undefined
    bridge.handlers['search.find'] = (input) =>
      new Promise((resolve) => {
        answerFirst = () => resolve(real(input))
      })
    await type('q')
    bridge.handlers['search.find'] = real
    await type('zzz')
    answerFirst()
    await flushPromises()
    expect(search.results?.total).toBe(0)
  })

  test('looks again when the index has been read', async () => {
    const { bridge, type } = await openSheet()
    await type('queue')
    const before = callsOf(bridge, 'search.find').length
    bridge.emit('jobs.progress', { jobId: 'search-index', kind: 'index', state: 'done', fraction: 1 })
    await nextTick()
    await flushPromises()
    expect(callsOf(bridge, 'search.find')).toHaveLength(before + 1)
  })
})
