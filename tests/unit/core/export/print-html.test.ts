import { expect, test } from 'vitest'
import type { ExportedPage } from '#core/export/exported-page.ts'
import { printHtml } from '#core/export/print-html.ts'
import { EXPORT_WORDS } from '#core/export/words.ts'
import { formatPage } from '#core/text/format.ts'
import { EXPORT_PARTS, type ExportPart } from '#shared/model/export.ts'
import type { PageId } from '#shared/model/ids.ts'

const TEMPLATE = '<html lang="zh-CN"><body><main></main></body></html>'
const HOSTILE = '<script>alert(1)</script><img src=x onerror="alert(2)">'

function pageOf(text: string, more: Partial<ExportedPage> = {}): ExportedPage {
  const { title, blocks } = formatPage(text)
  const ipa = blocks.flatMap(({ sentences }) => sentences.map(() => 'ə ˈtɛst'))
  return { number: 8, title, blocks, ipa, sections: {}, highlights: [], note: '', ...more }
}

function printed(page: ExportedPage, parts: readonly ExportPart[] = EXPORT_PARTS): string {
  const options = {
    ...{ parts, title: 'Queues <1>', words: EXPORT_WORDS['zh-CN'] },
    language: 'zh-CN',
    noteHtml: (note: string) => `<p>${note.length}</p>`,
  } as const
  return printHtml(TEMPLATE, [page], options) ?? ''
}

test('prints every sentence with its IPA below, the marker before the first, and the head of each sheet', () => {
  const html = printed(pageOf('Message queues\n\n• A producer puts messages in. It never waits.'), [
    'pronunciation',
  ])
  expect(html).toContain('<span>Queues &lt;1&gt;</span><span>第 8 页</span>')
  expect(html).toContain('<h2>② 逐句音标</h2>')
  expect(html).toMatch(
    /<div class="said bullet level-\d"><p lang="en"><span class="marker">•<\/span>A producer puts messages in\.<\/p><p class="ipa" lang="en-fonipa">ə ˈtɛst<\/p><\/div>/u,
  )
  expect(html).toContain('<p lang="en">It never waits.</p>')
  expect(html).not.toContain('①')
})

test('leaves out what was not chosen and what a page does not have', () => {
  const page = pageOf('Queues keep messages.', { sections: { summary: ['队列**先进先出**'] } })
  const html = printed(page, ['summary', 'mnemonic', 'note'])
  expect(html).toContain('<h2>⑨ 小结</h2><ol><li>队列<b>先进先出</b></li></ol>')
  expect(html).not.toContain('⑩')
  expect(html).not.toContain('我的笔记')
  expect(html).not.toContain('Queues keep messages.</p>')
})

test('shows whatever text holds as text, in every part', () => {
  const mark = { id: 1, pageId: 1 as PageId, start: 0, end: 1, before: '', after: '', createdAt: 0 }
  const page = pageOf(`${HOSTILE}\n\n    ${HOSTILE}`, {
    sections: {
      translation: { sentences: [{ en: HOSTILE, zh: HOSTILE }], notes: [HOSTILE] },
      abbreviations: [{ abbr: HOSTILE, spoken: HOSTILE, full: HOSTILE, zh: HOSTILE, explanation: HOSTILE }],
      keywords: [
        {
          ...{ term: HOSTILE, partOfSpeech: HOSTILE, zh: HOSTILE, explanation: HOSTILE },
          examples: [{ en: HOSTILE, zh: HOSTILE }],
        },
      ],
      quick: { point: HOSTILE, keywords: [HOSTILE], hints: [HOSTILE] },
      plain: [HOSTILE],
      beginner: [HOSTILE],
      summary: [HOSTILE],
      mnemonic: { lines: [HOSTILE], decoded: HOSTILE },
    },
    highlights: [{ ...mark, quote: HOSTILE, comment: HOSTILE, colour: 'pink' }],
  })
  const html = printed(page)
  expect(html.match(/<(?:script|img)\b/giu)).toBeNull()
  expect(html.match(/alert\(1\)/gu)?.length).toBeGreaterThan(20)
})

test('says when the template is not the print page', () => {
  const words = EXPORT_WORDS.en
  const options = { parts: EXPORT_PARTS, title: '', language: 'en', words, noteHtml: String } as const
  expect(printHtml('<html></html>', [], options)).toBeNull()
})
