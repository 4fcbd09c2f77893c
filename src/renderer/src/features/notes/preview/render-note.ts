import type { Token } from 'markdown-it'
import type { VNodeArrayChildren } from 'vue'
import { h } from 'vue'
import { pageLinkAt, type PageLink } from '#core/notes/page-link.ts'
import { PAGE_LINK, TAG } from './markdown.ts'

/** What a note's own signs become, and the words for it. */
export interface NoteParts {
  readonly linkText: (link: PageLink) => string
  readonly imageText: (description: string) => string
  readonly follow: (link: PageLink) => void
}

/** What Markdown may put on the screen, besides headings. */
const ELEMENTS: Readonly<Record<string, string>> = {
  ...{ p: 'p', strong: 'strong', em: 'em', s: 's', ul: 'ul', ol: 'ol', li: 'li', blockquote: 'blockquote' },
  ...{ table: 'table', thead: 'thead', tbody: 'tbody', tr: 'tr', th: 'th', td: 'td' },
}

interface Opened {
  readonly token: Token
  readonly children: VNodeArrayChildren
}

/**
 * Shows a note's tokens. Everything becomes a text or one of a few elements without attributes: no address is loaded
 * or followed, and nothing that was written can run.
 */
export function renderNote(tokens: readonly Token[], parts: NoteParts): VNodeArrayChildren {
  const root: VNodeArrayChildren = []
  const open: Opened[] = []
  const headings = headingElements(tokens)
  const here = (): VNodeArrayChildren => open.at(-1)?.children ?? root

  for (const token of tokens) {
    if (token.hidden) continue // the paragraphs of a tight list
    if (token.nesting === 1) open.push({ token, children: [] })
    else if (token.nesting === -1) {
      const closed = open.pop()
      if (closed) here().push(renderElement(closed, headings.get(closed.token)))
    } else here().push(renderLeaf(token, parts))
  }
  return root
}

/**
 * The headings of a note stand below the window's own, none skipping a level: a note may begin with its second level,
 * or have nothing else.
 */
function headingElements(tokens: readonly Token[]): ReadonlyMap<Token, string> {
  const elements = new Map<Token, string>()
  const above: number[] = []
  for (const token of tokens) {
    if (token.type !== 'heading_open') continue
    const level = Number(token.tag.slice(1))
    while ((above.at(-1) ?? 0) >= level) above.pop()
    above.push(level)
    elements.set(token, `h${Math.min(6, above.length + 2)}`)
  }
  return elements
}

function renderElement({ token, children }: Opened, heading?: string): VNodeArrayChildren[number] {
  if (token.type === 'link_open') return renderAddress(token, children)
  const name = heading ?? ELEMENTS[token.tag]
  if (name === undefined) return children
  const start = token.tag === 'ol' ? Number(token.attrGet('start') ?? 1) : 1
  return h(name, start === 1 ? null : { start }, children)
}

/** An address is shown, and goes nowhere. */
function renderAddress(token: Token, children: VNodeArrayChildren): VNodeArrayChildren {
  const address = token.attrGet('href') ?? ''
  const shown = h('span', { class: 'address', title: address }, children)
  return token.markup === 'linkify' || token.markup === 'autolink'
    ? [shown]
    : [shown, h('code', { class: 'href' }, address)]
}

function renderLeaf(token: Token, parts: NoteParts): VNodeArrayChildren[number] {
  switch (token.type) {
    case 'inline':
      return renderNote(token.children ?? [], parts)
    case 'fence':
    case 'code_block':
      return h('pre', { tabindex: 0 }, h('code', token.content))
    case 'code_inline':
      return h('code', token.content)
    case 'softbreak':
    case 'hardbreak':
      return h('br')
    case 'hr':
      return h('hr')
    case 'image':
      return parts.imageText(token.content)
    case TAG:
      return h('span', { class: 'tag' }, `#${token.content}`)
    case PAGE_LINK:
      return renderPageLink(token, parts)
    default:
      return token.content
  }
}

function renderPageLink({ content }: Token, parts: NoteParts): VNodeArrayChildren[number] {
  const link = pageLinkAt(content, 0)
  if (!link) return content
  const onClick = (): void => parts.follow(link)
  return h('button', { type: 'button', class: 'page-link', onClick }, parts.linkText(link))
}
