import type { Block } from '#shared/model/document.ts'
import { EXPORT_PARTS, type ExportPart } from '#shared/model/export.ts'
import type { Highlight } from '#shared/model/highlight.ts'
import type { ExportedDocument, ExportedPage } from './exported-page.ts'
import { literal, fenced } from './literal-markdown.ts'
import { sectionMarkdown } from './section-markdown.ts'
import type { ExportWords } from './words.ts'

interface MarkdownOptions {
  readonly parts: readonly ExportPart[]
  readonly words: ExportWords
}

/**
 * Pages as one Markdown file: a heading for each document, page and part that has something to say. Whatever the page
 * and its marks hold reads as it stands there; the learner's notes are Markdown already and go in as they are.
 */
export function markdownOf(documents: readonly ExportedDocument[], options: MarkdownOptions): string {
  const pieces = documents.flatMap(({ title, pages }) => [
    `# ${literal(title)}`,
    ...pages.flatMap((page) => pagePieces(page, options)),
  ])
  return `${pieces.join('\n\n')}\n`
}

function pagePieces(page: ExportedPage, options: MarkdownOptions): readonly string[] {
  const heading = `## ${options.words.page(page.number)} · ${literal(page.title)}`
  const parts = EXPORT_PARTS.filter((part) => options.parts.includes(part)).flatMap((part) => {
    const text = partMarkdown(part, page, options.words)
    return text === '' ? [] : [`### ${options.words.parts[part]}`, text]
  })
  return [heading, ...parts]
}

function partMarkdown(part: ExportPart, page: ExportedPage, words: ExportWords): string {
  switch (part) {
    case 'original':
      return page.blocks.map(blockMarkdown).join('\n\n')
    case 'pronunciation':
      return pronunciationMarkdown(page)
    case 'highlights':
      return page.highlights.map(highlightMarkdown).join('\n\n')
    case 'note':
      return page.note.trim()
    default:
      return sectionMarkdown(part, page.sections, words)
  }
}

function blockMarkdown({ kind, level, marker, text }: Block): string {
  if (kind === 'code') return fenced(text)
  if (kind === 'title') return `**${literal(text)}**`
  const indent = '  '.repeat(level)
  if (kind === 'bullet') return `${indent}- ${literal(text)}`
  return `${indent}${marker === '' ? '' : `${literal(marker)} `}${literal(text)}`
}

function pronunciationMarkdown({ blocks, ipa }: ExportedPage): string {
  let at = 0
  const said = blocks.flatMap(({ sentences }) =>
    sentences.map(({ text }) => {
      const sound = ipa[at++] ?? ''
      return sound === '' ? literal(text) : `${literal(text)}\\\n/${literal(sound)}/`
    }),
  )
  return said.join('\n\n')
}

function highlightMarkdown({ quote, comment }: Highlight): string {
  const below = comment.trim() === '' ? '' : `\n\n${comment.trim().split('\n').map(literal).join('\\\n')}`
  return `> ${literal(quote)}${below}`
}
