import type { Span } from './spans.ts'

/** One sound of an engine's output, silence included. Milliseconds. */
export interface Segment {
  readonly phone: string
  readonly t0: number
  readonly t1: number
}

/** What flite calls a silence. */
export const SILENCE_PHONE = 'pau'

const VOWEL = /^[aeiou]/u
const INSERTED = 1
const MISSING = 1
const OTHER_VOWEL = 0.4
const OTHER_CONSONANT = 0.8
const VOWEL_FOR_CONSONANT = 1.6
/** A pause is natural between two words and odd within one. */
const PAUSE_WITHIN_WORD = 0.9

/**
 * Finds which sounds of a sentence belong to which word. `words[i]` are the phones of word i said alone; in the
 * sentence they differ a little (`the` before a vowel, `to` unstressed, pauses), so both are laid side by side with
 * the fewest changes. A word of which nothing was found is `null`. Takes time and memory in proportion to the
 * product of both lengths: a few hundred phones at most.
 */
export function alignWords(
  words: readonly (readonly string[])[],
  segments: readonly Segment[],
): (Span | null)[] {
  const phones = words.flatMap((word) => [...word])
  const owner = words.flatMap((word, index) => word.map(() => index))
  const betweenWords = (at: number): boolean => owner[at - 1] !== owner[at]
  const width = segments.length + 1
  const cost = new Float32Array((phones.length + 1) * width)
  const costAt = (i: number, j: number): number => cost[i * width + j] ?? Infinity
  const insertion = (i: number, j: number): number => {
    if (segments[j]?.phone !== SILENCE_PHONE) return INSERTED
    return betweenWords(i) ? 0 : PAUSE_WITHIN_WORD
  }
  const change = (i: number, j: number): number => substitution(phones[i] ?? '', segments[j]?.phone ?? '')

  for (let i = 0; i <= phones.length; i += 1) {
    for (let j = 0; j <= segments.length; j += 1) {
      if (i === 0 && j === 0) continue
      let best = Infinity
      if (i > 0) best = costAt(i - 1, j) + MISSING
      if (j > 0) best = Math.min(best, costAt(i, j - 1) + insertion(i, j - 1))
      if (i > 0 && j > 0) best = Math.min(best, costAt(i - 1, j - 1) + change(i - 1, j - 1))
      cost[i * width + j] = best
    }
  }

  const spans = new Array<Span | null>(words.length).fill(null)
  let i = phones.length
  let j = segments.length
  while (i > 0 && j > 0) {
    const here = costAt(i, j)
    if (isClose(here, costAt(i - 1, j - 1) + change(i - 1, j - 1))) {
      widen(spans, owner[i - 1] ?? 0, segments[j - 1])
      i -= 1
      j -= 1
    } else if (isClose(here, costAt(i, j - 1) + insertion(i, j - 1))) {
      // A sound that the word alone does not have still belongs to the word that it stands in.
      const word = owner[i - 1]
      if (segments[j - 1]?.phone !== SILENCE_PHONE && word !== undefined) widen(spans, word, segments[j - 1])
      j -= 1
    } else {
      i -= 1
    }
  }
  return spans
}

function widen(spans: (Span | null)[], word: number, segment: Segment | undefined): void {
  if (segment === undefined) return
  const span = spans[word] ?? segment
  spans[word] = { t0: Math.min(span.t0, segment.t0), t1: Math.max(span.t1, segment.t1) }
}

function substitution(expected: string, found: string): number {
  if (expected === found) return 0
  if (found === SILENCE_PHONE) return Infinity
  const vowels = Number(VOWEL.test(expected)) + Number(VOWEL.test(found))
  if (vowels === 2) return OTHER_VOWEL
  return vowels === 1 ? VOWEL_FOR_CONSONANT : OTHER_CONSONANT
}

/** The table holds 32-bit numbers. */
function isClose(a: number, b: number): boolean {
  return Math.abs(a - b) < 1e-3
}
