import MarkdownIt from 'markdown-it'
import { escapeHtml } from '#core/export/html.ts'

/**
 * A way to show notes as HTML. HTML in a note is text like any other; an address is shown and goes nowhere, and a
 * picture becomes what `image` says of it, because neither paper nor a file of ours loads anything.
 */
export function createNoteHtml(image: (description: string) => string): (markdown: string) => string {
  const parser = new MarkdownIt({ html: false, linkify: false, breaks: true })
  const { rules } = parser.renderer
  rules['image'] = (tokens, index) => escapeHtml(image(tokens[index]?.content ?? ''))
  rules['link_open'] = () => ''
  rules['link_close'] = (tokens, index) => {
    const opened = tokens.slice(0, index).findLast(({ type }) => type === 'link_open')
    const address = String(opened?.attrGet('href') ?? '')
    return address === '' || opened?.markup === 'autolink' ? '' : ` (${escapeHtml(address)})`
  }
  rules['heading_open'] = () => '<p><b>'
  rules['heading_close'] = () => '</b></p>'
  rules['fence'] = (tokens, index) => `<pre><code>${escapeHtml(tokens[index]?.content ?? '')}</code></pre>`
  return (markdown) => parser.render(markdown).replace(/ style="[^"]*"/gu, '')
}
