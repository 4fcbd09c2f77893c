import MarkdownIt, { type StateInline, type Token } from 'markdown-it'
import { pageLinkAt } from '#core/notes/page-link.ts'
import { tagAt } from '#core/notes/tags.ts'

/** Tokens of our own: `[[8#3]]` as it is written, and `#tag` as the tag alone. */
export const PAGE_LINK = 'page_link'
export const TAG = 'tag'

const parser = new MarkdownIt({ html: false, linkify: true, breaks: true })
parser.inline.ruler.before('link', PAGE_LINK, readPageLink)
parser.inline.ruler.before('link', TAG, readTag)

/** What a note says, as the stream of tokens that Markdown gives. HTML in it is text like any other. */
export function parseNote(note: string): readonly Token[] {
  return parser.parse(note, {})
}

function readPageLink(state: StateInline, silent: boolean): boolean {
  const link = pageLinkAt(state.src, state.pos)
  if (!link || state.pos + link.length > state.posMax) return false
  const end = state.pos + link.length
  if (!silent) state.push(PAGE_LINK, '', 0).content = state.src.slice(state.pos, end)
  state.pos = end
  return true
}

function readTag(state: StateInline, silent: boolean): boolean {
  const tag = tagAt(state.src, state.pos)
  if (tag === null || state.linkLevel > 0) return false
  if (!silent) state.push(TAG, '', 0).content = tag
  state.pos += tag.length + 1
  return true
}
