import { expect, test } from 'vitest'
import { createNoteHtml } from '#main/export/note-html.ts'

const noteHtml = createNoteHtml((description) => `［图：${description}］`)

test('shows a note’s Markdown', () => {
  const html = noteHtml('## 要点\n\n- **粗** `x<1`\n- 见 [[9]] #考点\n\n| a | b |\n|:-:|--|\n| 1 | 2 |')
  expect(html).toContain('<p><b>要点</b></p>')
  expect(html).toContain('<li><strong>粗</strong> <code>x&lt;1</code></li>')
  expect(html).toContain('<td>1</td>')
  expect(html).not.toContain('style=')
})

test.each([
  ['HTML', '<script>alert(1)</script><b onclick=x>hi</b>', /<script|<b onclick/u],
  ['a picture', '![leaf](https://example.org/x.png)', /<img|src=/u],
  ['an address', '[here](https://example.org/?a="b) <https://example.org>', /<a\b|href=/u],
  ['a script’s address', '[x](javascript:alert(1))', /<a\b|href=/u],
  ['a code block', '```"><script>\n</code></pre><script>x</script>\n```', /<script/u],
])('gives %s no power', (_what, note, harm) => {
  expect(noteHtml(note)).not.toMatch(harm)
})

test('keeps where a link leads in sight', () => {
  expect(noteHtml('[文档](https://example.org/a)')).toContain('文档 (https://example.org/a)')
})
