import type { HighlightAnchor } from '#shared/model/highlight.ts'

/** A stretch of one sentence, by its place on the page; offsets are UTF-16 units into the sentence's text. */
export interface SentenceStretch {
  readonly sentence: number
  readonly start: number
  readonly end: number
}

/** How much of what stands around a stretch is kept, to tell it from others that read the same. */
const CONTEXT = 32
/** A stretch that moved is believed where it is this long, or where this much of what stood around it came along. */
const LONG_ENOUGH = 16
const CONTEXT_ENOUGH = 8

const SPACE = /\s/u
const SPACES = /\s+/gu

function withoutSpace(text: string): string {
  return text.replace(SPACES, '')
}

/** Describes stretches of neighbouring sentences, in order, so that they are found again; null where they hold no word. */
export function anchorOf(
  sentences: readonly string[],
  stretches: readonly SentenceStretch[],
): HighlightAnchor | null {
  const first = stretches[0]
  const last = stretches.at(-1)
  if (!first || !last) return null
  const ink = withoutSpace(sentences.join(''))
  const start = inkBefore(sentences, first.sentence, first.start)
  const end = inkBefore(sentences, last.sentence, last.end)
  if (start >= end) return null
  const quote = stretches
    .map((each) => (sentences[each.sentence] ?? '').slice(each.start, each.end).trim())
    .join(' ')
    .replace(SPACES, ' ')
    .trim()
  return {
    start,
    end,
    quote,
    before: ink.slice(Math.max(0, start - CONTEXT), start),
    after: ink.slice(end, end + CONTEXT),
  }
}

/**
 * Where an anchor's words stand among the sentences as they are now: where they stood, or where what surrounds them
 * says. Null where they are gone or could be meant in several places; other words are never given.
 */
export function findAnchor(
  sentences: readonly string[],
  anchor: HighlightAnchor,
): readonly SentenceStretch[] | null {
  const ink = withoutSpace(sentences.join(''))
  const quote = withoutSpace(anchor.quote)
  const start = quote === '' ? null : bestPlace(ink, quote, anchor)
  return start === null ? null : stretchesOf(sentences, start, start + quote.length)
}

function bestPlace(ink: string, quote: string, anchor: HighlightAnchor): number | null {
  const places: { readonly at: number; readonly context: number }[] = []
  for (let at = ink.indexOf(quote); at >= 0; at = ink.indexOf(quote, at + 1)) {
    places.push({ at, context: contextAround(ink, at, at + quote.length, anchor) })
  }
  const most = Math.max(...places.map(({ context }) => context))
  const best = places.filter(({ context }) => context === most)
  const stayed = best.find(({ at }) => at === anchor.start)
  if (stayed) return stayed.at
  const [only] = best
  if (!only || best.length > 1) return null
  const whole = anchor.before.length + anchor.after.length
  const isSure =
    most >= Math.min(CONTEXT_ENOUGH, whole) || (places.length === 1 && quote.length >= LONG_ENOUGH)
  return isSure ? only.at : null
}

/** How many characters right before and after are those that stood there. */
function contextAround(ink: string, start: number, end: number, { before, after }: HighlightAnchor): number {
  let count = 0
  while (count < before.length && ink[start - 1 - count] === before[before.length - 1 - count]) count += 1
  let follows = 0
  while (follows < after.length && ink[end + follows] === after[follows]) follows += 1
  return count + follows
}

function inkBefore(sentences: readonly string[], sentence: number, offset: number): number {
  const whole = sentences.slice(0, sentence).join('')
  return withoutSpace(whole).length + withoutSpace((sentences[sentence] ?? '').slice(0, offset)).length
}

/** The stretches, sentence by sentence, that hold the characters [start, end) of the page without white space. */
function stretchesOf(sentences: readonly string[], start: number, end: number): readonly SentenceStretch[] {
  const stretches: SentenceStretch[] = []
  let ink = 0
  sentences.forEach((text, sentence) => {
    let from = -1
    let to = -1
    for (let at = 0; at < text.length && ink < end; at += 1) {
      if (SPACE.test(text.charAt(at))) continue
      if (ink >= start) {
        if (from < 0) from = at
        to = at + 1
      }
      ink += 1
    }
    if (from >= 0) stretches.push({ sentence, start: from, end: to })
  })
  return stretches
}
