import { mount } from '@vue/test-utils'
import { describe, expect, test } from 'vitest'
import { nextTick } from 'vue'
import FindBar from '#renderer/features/search/FindBar.vue'
import { findInPage } from '#renderer/composables/page-text.ts'
import { useFind } from '#renderer/stores/find.store.ts'
import { freshBridge } from '../harness/app.ts'

function page(html: string): HTMLElement {
  const main = document.createElement('main')
  main.innerHTML = html // a test's own page: nothing here comes from outside
  document.body.replaceChildren(main)
  return main
}

const PAGE = `
  <div data-s="0"><button class="play">play the queue</button>
    <p class="english"><span>A</span> <span>queue</span> holds <b>mes</b>sages</p>
    <p class="pronunciation">kjuː queue</p></div>
  <div data-s="1"><p class="english">The queue is a <span>queue</span></p></div>
  <section><p>队列就像排队</p></section>`

describe('what is found on a page', () => {
  const texts = (query: string): string[] => findInPage(page(PAGE), query).map(String)

  test('is what is read: neither names of buttons nor IPA', () => {
    expect(texts('queue')).toEqual(['queue', 'queue', 'queue'])
  })
  test('may run over words and marks, but not from one sentence into the next', () => {
    expect(texts('queue holds messages')).toEqual(['queue holds messages'])
    expect(texts('messages the')).toEqual([])
  })
  test('may be one Chinese character', () => {
    expect(texts('队')).toEqual(['队', '队'])
  })
})

describe('the find bar', () => {
  async function open() {
    freshBridge()
    const find = useFind()
    find.open()
    const main = page(PAGE)
    const bar = mount(FindBar, { attachTo: document.body, props: { page: main } })
    const input = bar.get('input')
    const status = (): string => bar.get('[role="status"]').text()
    await input.setValue('queue')
    await nextTick()
    return { find, bar, input, status, main }
  }

  test('counts, and goes on and back round the ends', async () => {
    const { input, status } = await open()
    expect(status()).toBe('1 / 3')
    await input.trigger('keydown', { key: 'Enter' })
    expect(status()).toBe('2 / 3')
    await input.trigger('keydown', { key: 'Enter', shiftKey: true })
    await input.trigger('keydown', { key: 'Enter', shiftKey: true })
    expect(status()).toBe('3 / 3')
  })

  test('leaves Enter to an input method while it composes', async () => {
    const { input, status } = await open()
    await input.trigger('keydown', { key: 'Enter', isComposing: true })
    expect(status()).toBe('1 / 3')
  })

  test('says when there is nothing', async () => {
    const { input, status } = await open()
    await input.setValue('zebra')
    expect(status()).toBe('没有')
  })

  test('follows a page that changes', async () => {
    const { status, main } = await open()
    main.insertAdjacentHTML('beforeend', '<p>one queue more</p>')
    await expect.poll(status).toBe('1 / 4')
  })

  test('closes with Escape and gives the keys back to the page', async () => {
    const { find, input, main } = await open()
    main.tabIndex = -1
    await input.trigger('keydown', { key: 'Escape' })
    expect(find.isOpen).toBe(false)
    expect(document.activeElement).toBe(main)
  })
})
