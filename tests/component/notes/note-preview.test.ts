import { flushPromises, mount } from '@vue/test-utils'
import { beforeEach, expect, it } from 'vitest'
import NotesPane from '#renderer/features/notes/NotesPane.vue'
import NotePreview from '#renderer/features/notes/preview/NotePreview.vue'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useNotes } from '#renderer/features/notes/notes.store.ts'
import { freshBridge, openFirstDocument } from '../harness/app.ts'

beforeEach(async () => {
  freshBridge()
  await openFirstDocument()
})

function preview(note: string) {
  return mount(NotePreview, { props: { note } })
}

it('shows Markdown as it reads', () => {
  const shown = preview('# T\n\n**b** *i* `c`\n\n- one\n- two\n\n> said\n\n3. three\n\n```\n<b>\n```')
  expect(shown.get('h3').text()).toBe('T')
  expect(shown.get('strong').text()).toBe('b')
  expect(shown.findAll('li').map((li) => li.text())).toEqual(['one', 'two', 'three'])
  expect(shown.get('blockquote').text()).toBe('said')
  expect(shown.get('ol').attributes('start')).toBe('3')
  expect(shown.get('pre').text()).toBe('<b>')
})

it("its headings stand below the window's own, and skip no level", () => {
  const shown = preview('## a\n\n#### b\n\n### c\n\n# d\n\n## e')
  const headings = shown.findAll('h3, h4, h5, h6').map((each) => `${each.element.tagName} ${each.text()}`)
  expect(headings).toEqual(['H3 a', 'H4 b', 'H4 c', 'H3 d', 'H4 e'])
})

it('tags are chips, and page links are buttons that say where they lead', async () => {
  const shown = preview('#考点 见 [[8]]、[[8#3]]')
  expect(shown.get('.tag').text()).toBe('#考点')
  const links = shown.findAll('button')
  expect(links.map((each) => each.text())).toEqual(['第 8 页', '第 8 页第 3 句'])
  await links[1]!.trigger('click')
  expect(shown.emitted('follow')).toMatchObject([[{ page: 8, sentence: 3 }]])
})

it.each([
  '<img src=x onerror="alert(1)">',
  '<script>alert(1)</script>',
  '<svg/onload=alert(1)><iframe src="javascript:alert(1)"></iframe>',
  '[a](javascript:alert(1)) [b](data:text/html,x) [c](vbscript:x)',
  '![pixel](https://tracker.example/p.png)',
  '[out](https://example.com) <https://example.com> https://example.com',
  '<style>*{display:none}</style>',
  '[x](https://e.example "onmouseover=alert(1)")',
])('hostile or foreign content loads, links and runs nothing: %s', (note) => {
  const shown = preview(note)
  expect(shown.findAll('img, script, svg, iframe, style, a, [href], [src], [style]')).toEqual([])
  const names = shown.findAll('*').flatMap(({ element }) => [...element.attributes].map(({ name }) => name))
  expect(names.filter((name) => name.startsWith('on'))).toEqual([])
})

it('an address is shown beside its words', () => {
  expect(preview('[docs](https://example.com/a)').text()).toContain('https://example.com/a')
})

it('is toggled in the pane, and its links open pages there', async () => {
  const pane = mount(NotesPane, { attachTo: document.body })
  await flushPromises()
  useNotes().edit('see [[2]]')
  await pane.get('[aria-pressed]').trigger('click')
  await expect.poll(() => pane.find('.page-link').exists()).toBe(true)
  expect(pane.find('textarea').exists()).toBe(false)
  await pane.get('.page-link').trigger('click')
  await flushPromises()
  expect(useReading().place).toBe(1)
})

it('Ctrl+B makes the selection bold and goes no further', async () => {
  Object.assign(document, { execCommand: () => false }) // there is no undo history here that it could keep
  const pane = mount(NotesPane, { attachTo: document.body })
  await flushPromises()
  const field = pane.get('textarea')
  await field.setValue('an agent')
  field.element.setSelectionRange(3, 8)
  const press = new KeyboardEvent('keydown', { key: 'b', ctrlKey: true, bubbles: true, cancelable: true })
  field.element.dispatchEvent(press)
  expect(press.defaultPrevented).toBe(true)
  expect(useNotes().text).toBe('an **agent**')
})
