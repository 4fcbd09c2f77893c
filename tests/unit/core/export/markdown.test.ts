import MarkdownIt from 'markdown-it'
import { expect, test } from 'vitest'
import type { ExportedPage } from '#core/export/exported-page.ts'
import { fenced, literal } from '#core/export/literal-markdown.ts'
import { markdownOf } from '#core/export/markdown.ts'
import { wholeHtml } from '#core/export/whole-html.ts'
import { EXPORT_WORDS } from '#core/export/words.ts'
import { formatPage } from '#core/text/format.ts'
import { EXPORT_PARTS } from '#shared/model/export.ts'

const words = EXPORT_WORDS['zh-CN']

function pageOf(text: string, more: Partial<ExportedPage> = {}): ExportedPage {
  const { title, blocks } = formatPage(text)
  const ipa = blocks.flatMap(({ sentences }) => sentences.map(() => 'ə ˈtɛst'))
  return { number: 8, title, blocks, ipa, sections: {}, highlights: [], note: '', ...more }
}

test('writes a page with its original, IPA, translation and note under their headings', () => {
  const translation = { sentences: [{ en: 'Queues keep messages.', zh: '队列**保存**消息。' }], notes: [] }
  const page = pageOf('Queues keep messages.', { sections: { translation }, note: '记住 #考点\n' })
  const parts = ['original', 'pronunciation', 'translation', 'note'] as const
  expect(markdownOf([{ title: 'Queues', pages: [page] }], { parts, words })).toBe(
    [
      '# Queues',
      '## 第 8 页 · Queues keep messages.',
      '### ① 格式化原文',
      'Queues keep messages.',
      '### ② 逐句音标',
      'Queues keep messages.\\\n/ə ˈtɛst/',
      '### ③ 中文翻译',
      'Queues keep messages.\\\n队列**保存**消息。',
      '### 我的笔记',
      '记住 #考点\n',
    ].join('\n\n'),
  )
})

test.each([
  '# not a heading',
  '- not a list',
  '1. not a list',
  '> not a quotation',
  '*not* _marked_ `code` ~~gone~~',
  '<script>alert(1)</script> &amp; &#60;',
  '[text](https://example.org) ![x](y)',
  'a | b \\ c',
])('writes %s so that a reader of Markdown shows it', (text) => {
  const html = new MarkdownIt({ html: true, linkify: false }).render(literal(text))
  const shown = html
    .replace(/^<p>|<\/p>\n$/gu, '')
    .replace(
      /&(lt|gt|quot|amp);/gu,
      (_all, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&' })[name]!,
    )
  expect(shown).toBe(text)
})

test('fences code with more than what stands in it', () => {
  expect(fenced('a\n```\nb')).toBe('````\na\n```\nb\n````')
})

test('writes one HTML file that stands alone: no script, nothing to load, a policy against both', () => {
  const hostile = '<img src=x onerror=alert(1)><script src="//x"></script>'
  const page = pageOf(hostile, { note: hostile, sections: { plain: [hostile] } })
  const noteHtml = (note: string): string => new MarkdownIt({ html: false }).render(note)
  const options = { parts: EXPORT_PARTS, words, noteHtml, language: 'zh-CN' } as const
  const html = wholeHtml([{ title: hostile, pages: [page] }], options)
  expect(html.startsWith('<!doctype html>')).toBe(true)
  expect(html).toContain("default-src 'none'")
  expect(html).not.toMatch(/<(?:script|img|link|iframe)\b/iu)
  expect(html).not.toMatch(/<[^>]*\s(?:src|href|onerror)=/iu)
})
