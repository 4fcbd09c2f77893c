import type { Span } from './lines.ts'

/** Text as it is shown, and where each of its characters stands in the source. */
export interface DisplayText {
  readonly text: string
  /** For each UTF-16 unit of `text`, its offset in the source; an added space takes the offset before it. */
  readonly sources: Int32Array
}

/** Joins pieces of source lines: one space between them, none inside a broken word; runs of white space fold. */
export function joinSpans(source: string, spans: readonly Span[]): DisplayText {
  const size = spans.reduce((sum, { start, end }) => sum + end - start + 1, 0)
  const sources = new Int32Array(size)
  const parts: string[] = []
  let length = 0
  let before = ''
  for (const span of spans) {
    const text = source.slice(span.start, span.end)
    if (before !== '' && needsSpace(before, text)) {
      parts.push(' ')
      sources[length] = sources[length - 1] ?? 0
      length++
    }
    length = appendFolded(text, span.start, parts, sources, length)
    before = text
  }
  return { text: parts.join(''), sources: sources.subarray(0, length) }
}

/** Keeps every character, line ends included: for program text. */
export function verbatim(source: string, { start, end }: Span): DisplayText {
  const sources = new Int32Array(end - start)
  for (let i = 0; i < sources.length; i++) sources[i] = start + i
  return { text: source.slice(start, end), sources }
}

const WHITE_RUN = /\s+/gu

function appendFolded(
  text: string,
  start: number,
  parts: string[],
  sources: Int32Array,
  length: number,
): number {
  let from = 0
  let to = length
  const append = (end: number): void => {
    for (let i = from; i < end; i++) sources[to++] = start + i
    parts.push(text.slice(from, end))
  }
  for (const run of text.matchAll(WHITE_RUN)) {
    append(run.index)
    parts.push(' ')
    sources[to++] = start + run.index
    from = run.index + run[0].length
  }
  append(text.length)
  return to
}

const CJK = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/u
const SUSPENDED = /^(?:and|or|to|und|et)\b/u
const ADDRESS_END = /(?:https?:\/\/|www\.)\S*[-_=&?%.#]$/u

function needsSpace(before: string, after: string): boolean {
  const tail = before.slice(-300)
  if (/[\p{L}\p{N}][-–—/]$/u.test(tail) && /^[\p{L}\p{N}]/u.test(after)) return SUSPENDED.test(after)
  if (ADDRESS_END.test(tail) && /^[\w%/]/u.test(after)) return /\.$/u.test(tail) && !/^[a-z0-9]/u.test(after)
  return !(CJK.test(tail.slice(-1)) && CJK.test(after.slice(0, 1)))
}
