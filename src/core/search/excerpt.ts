import type { MarkedText, TextSpan } from '#shared/model/search.ts'

/** What is shown of a text around its hits: about two lines of a result. In UTF-16 units. */
const LONGEST = 140
/** How much of it stands before the first hit. */
const BEFORE = 28

/**
 * The stretch of the text that has the most hits, the earliest of equal ones, on one line, with its marks, and where in
 * the text its first hit begins. A text without hits gives its beginning.
 */
export function excerpt(text: string, marks: readonly TextSpan[]): { snippet: MarkedText; at: number } {
  const first = densest(marks)
  const at = marks[first]?.start ?? 0
  const from = text.length <= LONGEST ? 0 : startNear(text, at)
  const to = endNear(text, Math.min(text.length, from + LONGEST))
  const shown = marks.slice(first).filter(({ end }) => end <= to)
  const head = from > 0 ? '…' : ''
  const line = foldSpaces(text.slice(from, to), from)
  const snippet = {
    text: `${head}${line.text}${to < text.length ? '…' : ''}`,
    marks: shown.map(({ start, end }) => ({
      start: head.length + line.place(start),
      end: head.length + line.place(end),
    })),
  }
  return { snippet: { ...snippet, marks: snippet.marks.filter(({ start, end }) => start < end) }, at }
}

/** The place of the mark from which on most marks fit into one excerpt. */
function densest(marks: readonly TextSpan[]): number {
  let best = 0
  let most = 0
  let last = 0
  for (const [place, { start }] of marks.entries()) {
    last = Math.max(last, place)
    while ((marks[last + 1]?.end ?? Infinity) <= start + LONGEST - BEFORE) last += 1
    if (last - place + 1 > most) [best, most] = [place, last - place + 1]
  }
  return best
}

/** A little before `at`: at the start of its line or sentence, or else between two words. */
function startNear(text: string, at: number): number {
  const from = Math.max(0, at - BEFORE)
  const before = text.slice(from, at)
  const line = Math.max(before.lastIndexOf('\n'), before.search(/[。！？；]\P{P}*$/u))
  if (line >= 0) return from + line + 1
  if (from === 0) return 0
  const space = before.search(/\s/u)
  return space >= 0 ? from + space + 1 : outsidePair(text, from)
}

function endNear(text: string, to: number): number {
  if (to === text.length) return to
  const space = text.slice(to - BEFORE, to).search(/\s\S*$/u)
  return space >= 0 ? to - BEFORE + space : outsidePair(text, to)
}

/** Never between the two halves of one character. */
function outsidePair(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  return unit >= 0xdc00 && unit <= 0xdfff ? at + 1 : at
}

/** Runs of white space as one space, and where each place of the text went. */
function foldSpaces(text: string, offset: number): { text: string; place: (at: number) => number } {
  const places: number[] = []
  let folded = ''
  for (let at = 0; at < text.length; at++) {
    places.push(folded.length)
    const unit = text.charAt(at)
    const space = /\s/u.test(unit)
    if (!space) folded += unit
    else if (folded !== '' && !folded.endsWith(' ')) folded += ' '
  }
  places.push(folded.length)
  const trimmed = folded.trimEnd()
  return { text: trimmed, place: (at) => Math.min(trimmed.length, places[at - offset] ?? trimmed.length) }
}
