import { parseInline, type InlineRun } from '#core/study/inline.ts'

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A text as HTML that shows it: in an element or in a quoted attribute. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/gu, (sign) => ESCAPES[sign] ?? sign)
}

const ELEMENT_OF: Readonly<Record<InlineRun['kind'], string | null>> = {
  text: null,
  strong: 'b',
  emphasis: 'em',
  code: 'code',
}

/** Study text with its inline Markdown, as HTML. */
export function inlineHtml(text: string): string {
  return parseInline(text)
    .map(({ kind, text }) => {
      const name = ELEMENT_OF[kind]
      return name === null ? escapeHtml(text) : `<${name}>${escapeHtml(text)}</${name}>`
    })
    .join('')
}

/** A list of study texts; nothing for no entries. */
export function listHtml(entries: readonly string[], name: 'ul' | 'ol' = 'ul'): string {
  if (entries.length === 0) return ''
  return `<${name}>${entries.map((entry) => `<li>${inlineHtml(entry)}</li>`).join('')}</${name}>`
}
