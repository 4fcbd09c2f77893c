import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import App from '#renderer/App.vue'
import type { FakeBridge } from '#renderer/bridge/fake.ts'
import { useNotes } from '#renderer/features/notes/notes.store.ts'
import { useWordCard } from '#renderer/features/word-card/word-card.store.ts'
import { useHighlights } from '#renderer/stores/highlights.store.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import type { CallInput } from '#shared/bridge/contract.ts'
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

type Menu = CallInput<'app.popMenu'>

function element(selector: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(selector)
  if (!found) throw new Error(`nothing is ${selector}`)
  return found
}

/** The menu that a right click opens. */
async function rightClick(selector: string): Promise<Menu> {
  const target = element(selector)
  target.dispatchEvent(new Event('pointerdown', { bubbles: true }))
  return contextMenu(target)
}

/** The menu that the menu key opens where the focus is. */
async function menuKey(target: Element = document.activeElement ?? document.body): Promise<Menu> {
  target.dispatchEvent(new KeyboardEvent('keydown', { key: 'ContextMenu', bubbles: true }))
  return contextMenu(target)
}

async function contextMenu(target: Element): Promise<Menu> {
  target.dispatchEvent(
    new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 20.4, clientY: 30 }),
  )
  await flushPromises()
  const menu = callsOf(bridge, 'app.popMenu').at(-1)
  if (menu === undefined) throw new Error('no menu was opened')
  return menu as Menu
}

function labels({ entries }: Menu): string[] {
  return entries.map((entry) => (entry.kind === 'separator' ? '—' : entry.label))
}

async function choose(menu: Menu, label: string): Promise<void> {
  const entry = menu.entries.find((each) => each.kind === 'item' && each.label === label)
  if (entry?.kind !== 'item') throw new Error(`no ${label} in ${labels(menu).join()}`)
  bridge.emit('app.menuChosen', { id: entry.id })
  await flushPromises()
}

const WORD = 'main [data-s="1"] .english [data-w="1"]'

it('offers what can be done with a word, and with its sentence', async () => {
  const menu = await rightClick(WORD)
  expect(labels(menu)).toEqual([
    '听“producer”',
    '查“producer”',
    '复制这个词',
    '复制这个词和音标',
    '标记这个词',
    '—',
    '听这一句',
    '从这里往下读',
    '复制这一句',
    '复制这一句和音标',
    '标记这一句',
    '给这一句加书签',
    '引用到笔记',
  ])
  expect(menu).toMatchObject({ x: 20, y: 30 })
  await choose(menu, '查“producer”')
  expect(useWordCard().place).toEqual({ sentence: 1, word: 1 })
})

it('copies a word or a sentence, with its IPA or without', async () => {
  const menu = await rightClick(WORD)
  const sentence = useReading().outline!.sentences[1]!
  const word = sentence.words[1]!
  for (const label of ['复制这个词和音标', '复制这一句', '复制这一句和音标']) await choose(menu, label)
  const ipa = element('main [data-s="1"] .ipa').textContent.trim()
  expect(callsOf(bridge, 'app.copyText')).toEqual([
    { text: `producer /${word.ipa}/` },
    { text: sentence.text },
    { text: `${sentence.text}\n/${ipa}/` },
  ])
})

it('marks a word, and offers to take that mark away again', async () => {
  await choose(await rightClick(WORD), '标记这个词')
  expect(useHighlights().placed.map(({ quote }) => quote)).toEqual(['producer'])
  await choose(await rightClick(WORD), '去掉标记')
  expect(useHighlights().placed).toEqual([])
})

it('quotes the sentence into the note', async () => {
  await choose(await rightClick('main [data-s="1"] .play'), '引用到笔记')
  expect(useNotes().text).toContain(`> ${useReading().outline!.sentences[1]!.text}`)
})

it('reads on from the sentence', async () => {
  await choose(await rightClick('main [data-s="1"]'), '从这里往下读')
  expect(usePlayer().sentence).toBe(1)
})

it('opens by key for what is focused; on the page itself, for the sentence at the reading place', async () => {
  usePlayer().resumeAt(2)
  element('main').focus()
  await choose(await menuKey(), '复制这一句')
  expect(callsOf(bridge, 'app.copyText')).toEqual([{ text: useReading().outline!.sentences[2]!.text }])
  element('nav [data-page]').focus()
  expect(labels(await menuKey())).toContain('从头听这一页')
})

it('marks any page of the list as read, without opening it', async () => {
  const open = useReading().pageId
  const other = useLibrary().pages[2]!
  const menu = await rightClick(`nav [data-page="${other.id}"]`)
  await choose(menu, '已读')
  expect(callsOf(bridge, 'progress.setState')).toEqual([{ pageId: other.id, state: 'done' }])
  expect(useReading().pageId).toBe(open)
  const again = await rightClick(`nav [data-page="${other.id}"]`)
  expect(again.entries.find((entry) => entry.kind === 'item' && entry.checked)).toMatchObject({
    label: '已读',
  })
})

it('goes into the note of any page of the list', async () => {
  const other = useLibrary().pages[1]!
  await choose(await rightClick(`nav [data-page="${other.id}"]`), '写这一页的笔记')
  expect(useReading().pageId).toBe(other.id)
  expect(document.activeElement?.getAttribute('aria-label')).toBe('第 2 页的笔记')
})

it('renames a document that is not open, and comes back to it', async () => {
  await bridge.handlers['library.importText']({ jobId: 'a', title: 'Second', text: 'A second text.' })
  await flushPromises()
  const other = useLibrary().documents.find(({ title }) => title === 'Second')!
  await choose(await rightClick(`[data-document="${other.id}"]`), '改名…')
  const field = element(`[data-document="${other.id}"] input`) as HTMLInputElement
  expect(field.value).toBe('Second')
  field.value = '第二篇'
  field.dispatchEvent(new Event('input'))
  element(`[data-document="${other.id}"] form`).dispatchEvent(new Event('submit', { cancelable: true }))
  await flushPromises()
  expect(callsOf(bridge, 'library.rename')).toEqual([{ documentId: other.id, title: '第二篇' }])
  expect(document.activeElement).toBe(element(`[data-document="${other.id}"] button`))
})

it('removes a document', async () => {
  const { id } = useLibrary().documents[0]!
  await choose(await rightClick(`[data-document="${id}"] .document`), '移到回收站')
  expect(useLibrary().documents).toEqual([])
})

it('offers cut, copy and paste in a text field, each only where it can do something', async () => {
  const field = element('[data-note-field]') as HTMLTextAreaElement
  field.value = 'my words'
  const enabled = ({ entries }: Menu): string[] =>
    entries.flatMap((entry) => (entry.kind !== 'separator' && entry.enabled ? [entry.label] : []))
  field.setSelectionRange(0, 0)
  expect(enabled(await rightClick('[data-note-field]'))).toEqual(['撤销', '重做', '粘贴', '全选'])
  field.setSelectionRange(0, 2)
  expect(enabled(await rightClick('[data-note-field]'))).toEqual([
    '撤销',
    '重做',
    '剪切',
    '复制',
    '粘贴',
    '全选',
  ])
})

it('undoes and redoes in the note through its own history', async () => {
  useNotes().edit('my words')
  await choose(await rightClick('[data-note-field]'), '撤销')
  expect(useNotes().text).toBe('')
  await choose(await rightClick('[data-note-field]'), '重做')
  expect(useNotes().text).toBe('my words')
})

it('offers the page’s own commands beside its text, with their keys', async () => {
  const menu = await rightClick('main article')
  expect(menu.entries.find((entry) => entry.kind === 'item' && entry.label === '下一页')).toMatchObject({
    accelerator: 'Right',
    enabled: true,
  })
  await choose(menu, '下一页')
  expect(useReading().place).toBe(1)
})

it('opens nothing where there is nothing to do', async () => {
  element('footer').dispatchEvent(new MouseEvent('contextmenu', { bubbles: true, cancelable: true }))
  await flushPromises()
  expect(callsOf(bridge, 'app.popMenu')).toEqual([])
})
