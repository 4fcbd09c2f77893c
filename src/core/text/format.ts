import type { Block, FormattedPage, Sentence } from '#shared/model/document.ts'
import type { DisplayText } from './display.ts'
import { joinSpans, verbatim } from './display.ts'
import { layoutPage } from './layout.ts'
import type { Span } from './lines.ts'
import type { RoughBlock } from './rough-block.ts'
import { findSentences } from './sentences.ts'
import { findWords } from './words.ts'

/**
 * Lays a page's text out as a careful person would: title, bullets and steps with their wrapped lines rejoined,
 * code, the labels of diagrams. Nothing is dropped, merged or moved: marker and text of all blocks, joined, give
 * back every character that is not white space. Offsets point into the `text` of the result. Never throws.
 */
export function formatPage(text: string): FormattedPage {
  const source = text.replace(/\r\n?/gu, '\n')
  const blocks = layoutPage(source).map((rough) => finish(source, rough))
  return { title: titleOf(blocks), text: source, blocks }
}

function finish(source: string, rough: RoughBlock): Block {
  const { kind, level, marker, spans } = rough
  const [first] = spans
  const display = rough.verbatim && first !== undefined ? verbatim(source, first) : joinSpans(source, spans)
  return {
    kind,
    level,
    marker: marker === null ? '' : source.slice(marker.start, marker.end),
    text: display.text,
    start: marker?.start ?? first?.start ?? 0,
    end: spans.at(-1)?.end ?? marker?.end ?? 0,
    sentences: sentencesOf(rough, display),
  }
}

function sentencesOf({ kind, verbatim: keepsLines }: RoughBlock, display: DisplayText): Sentence[] {
  if (kind === 'paragraph' || kind === 'bullet' || kind === 'step') {
    return findSentences(display.text).map((span) => sentenceAt(display, span))
  }
  if (keepsLines) return linesOf(display.text).map((span) => sentenceAt(display, span))
  return display.text === '' ? [] : [sentenceAt(display, { start: 0, end: display.text.length })]
}

/** The lines of program text, each read as a sentence. */
function linesOf(text: string): Span[] {
  return [...text.matchAll(/\S[^\n]*/gu)].map((found) => {
    const line = found[0].trimEnd()
    return { start: found.index, end: found.index + line.length }
  })
}

function sentenceAt({ text, sources }: DisplayText, { start, end }: Span): Sentence {
  const at = (offset: number): number => sources[offset] ?? 0
  // Inside program text a sentence may still hold runs of spaces; as a sentence it is shown with single ones.
  const { folded, origins } = fold(text, start, end)
  const words = findWords(folded).map((word) => ({
    text: word.text,
    start: at(origins[word.start] ?? start),
    end: at(origins[word.end - 1] ?? start) + 1,
  }))
  return { text: folded, start: at(start), end: at(end - 1) + 1, words }
}

function fold(text: string, start: number, end: number): { folded: string; origins: Int32Array } {
  const origins = new Int32Array(end - start)
  let length = 0
  let folded = ''
  let from = start
  const append = (to: number): void => {
    folded += text.slice(from, to)
    for (let i = from; i < to; i++) origins[length++] = i
  }
  for (const run of text.slice(start, end).matchAll(/\s{2,}|[^\S ]/gu)) {
    append(start + run.index)
    folded += ' '
    origins[length++] = start + run.index
    from = start + run.index + run[0].length
  }
  append(end)
  return { folded, origins }
}

function isFilled({ text }: Block): boolean {
  return text !== ''
}

const LONGEST_TITLE = 80

function titleOf(blocks: readonly Block[]): string {
  const titled = blocks.find(({ kind, text }) => kind === 'title' && text !== '')
  const first =
    titled ?? blocks.find(({ kind, text }) => kind !== 'code' && text !== '') ?? blocks.find(isFilled)
  const text = first?.sentences[0]?.text ?? ''
  if (text.length <= LONGEST_TITLE) return text
  const cut = text.slice(0, LONGEST_TITLE)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), 40)).trimEnd()}…`
}
