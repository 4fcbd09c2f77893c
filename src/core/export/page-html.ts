import type { Block } from '#shared/model/document.ts'
import { EXPORT_PARTS, type ExportPart } from '#shared/model/export.ts'
import type { Highlight } from '#shared/model/highlight.ts'
import type { ExportedPage } from './exported-page.ts'
import { escapeHtml } from './html.ts'
import { sectionHtml } from './section-html.ts'
import type { ExportWords } from './words.ts'

export interface PageHtmlOptions {
  readonly parts: readonly ExportPart[]
  readonly words: ExportWords
  /** A note's Markdown as HTML in which nothing can run or be loaded. */
  readonly noteHtml: (markdown: string) => string
}

/** The deepest level of a block that has a style of its own. */
const DEEPEST = 5

/**
 * The chosen parts of a page that have something to say, each under its heading. Whatever the page, its sections and
 * the learner's words hold is shown as text: the result has elements and classes of ours, and no script, style or address.
 */
export function pageHtml(page: ExportedPage, options: PageHtmlOptions): string {
  const shown = EXPORT_PARTS.filter((part) => options.parts.includes(part)).map((part) => {
    const html = partHtml(part, page, options)
    if (html === '') return ''
    return `<section class="${part}"><h2>${escapeHtml(options.words.parts[part])}</h2>${html}</section>`
  })
  return `<h1 lang="en">${escapeHtml(page.title)}</h1>${shown.join('')}`
}

function partHtml(part: ExportPart, page: ExportedPage, { words, noteHtml }: PageHtmlOptions): string {
  switch (part) {
    case 'original':
      return page.blocks.map(blockHtml).join('')
    case 'pronunciation':
      return pronunciationHtml(page)
    case 'highlights':
      return page.highlights.map(highlightHtml).join('')
    case 'note':
      return page.note.trim() === '' ? '' : noteHtml(page.note)
    default:
      return sectionHtml(part, page.sections, words)
  }
}

function blockHtml(block: Block): string {
  if (block.kind === 'code') return `<pre lang="en"><code>${escapeHtml(block.text)}</code></pre>`
  return `<p class="${classOf(block)}" lang="en">${markerHtml(block)}${escapeHtml(block.text)}</p>`
}

function pronunciationHtml({ blocks, ipa }: ExportedPage): string {
  let at = 0
  const said = blocks.map((block) =>
    block.sentences
      .map(({ text }, place) => {
        const sound = ipa[at++] ?? ''
        const line = `<p lang="en">${place === 0 ? markerHtml(block) : ''}${escapeHtml(text)}</p>`
        const below = sound === '' ? '' : `<p class="ipa" lang="en-fonipa">${escapeHtml(sound)}</p>`
        return `<div class="said ${classOf(block)}">${line}${below}</div>`
      })
      .join(''),
  )
  return said.join('')
}

function highlightHtml({ quote, colour, comment }: Highlight): string {
  const below = comment.trim() === '' ? '' : `<p class="comment">${lines(comment)}</p>`
  return `<div class="marked"><p lang="en"><mark class="${colour}">${escapeHtml(quote)}</mark></p>${below}</div>`
}

function classOf({ kind, level }: Block): string {
  return `${kind} level-${Math.min(level, DEEPEST)}`
}

function markerHtml({ marker }: Block): string {
  return marker === '' ? '' : `<span class="marker">${escapeHtml(marker)}</span>`
}

function lines(text: string): string {
  return escapeHtml(text.trim()).replace(/\n/gu, '<br>')
}
