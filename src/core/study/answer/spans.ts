import type { Slice } from '../slice.ts'

/** A stretch of the answer, half open: [start, end). */
export interface Span {
  readonly start: number
  readonly end: number
}

export function spansOf(slices: readonly Slice[]): Span[] {
  return slices.map(({ text, start }) => ({ start, end: start + text.length }))
}

/** In order, with neighbours that are at most `gap` apart as one. */
export function mergeSpans(spans: readonly Span[], gap = 0): Span[] {
  const merged: { start: number; end: number }[] = []
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const last = merged.at(-1)
    if (last && start <= last.end + gap) last.end = Math.max(last.end, end)
    else merged.push({ start, end })
  }
  return merged
}

/** What no span covers and is not white space, in order. */
export function complement(text: string, spans: readonly Span[]): Span[] {
  const gaps: Span[] = []
  let from = 0
  const add = (to: number): void => {
    const left = text.slice(from, to)
    const start = from + left.length - left.trimStart().length
    const end = from + left.trimEnd().length
    if (end > start) gaps.push({ start, end })
  }
  for (const span of spans) {
    add(span.start)
    from = Math.max(from, span.end)
  }
  add(text.length)
  return gaps
}

/** Where lines stand; lines that follow one another are one stretch. */
export function stretchesOf(lines: readonly Slice[]): Span[] {
  const lineEnd = 2
  return mergeSpans(spansOf(lines.filter((line) => line.text.trim() !== '')), lineEnd)
}
