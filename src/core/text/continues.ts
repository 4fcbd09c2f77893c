import {
  countSmallWords,
  countWords,
  endsHyphenated,
  endsOpen,
  endsSentence,
  firstWord,
  isUnclosed,
  startsLower,
} from './wording.ts'

/** What is known of the page when two lines meet. */
export interface Surroundings {
  /** The width the text was wrapped at: the longest line of its kind, in characters. */
  readonly width: number
  /** Whether the same line, or one that differs in its number only, stands elsewhere on the page. */
  readonly isRepeated: (line: string) => boolean
  /** Whether another bullet or step follows after these plain lines. */
  readonly listGoesOn: boolean
  /** The line after `next`, or empty where none follows directly. */
  readonly afterNext: string
}

/**
 * Whether the plain line `next` goes on with a list item that has the text `item` so far and `last` as its last
 * line. The other possibility is that something new begins, such as the labels of a diagram beside the list.
 */
export function continuesItem(item: string, last: string, next: string, around: Surroundings): boolean {
  if (endsHyphenated(last) && startsLower(next)) return true
  if (isUnclosed(item)) return true
  const fill = fullness(last, next, around.width)
  if (endsOpen(last)) return !around.isRepeated(next) || startsLower(next)
  const prose = isPartOfProse(next)
  if (endsSentence(item)) return around.listGoesOn && prose && fill > NEARLY_FULL
  if (startsLower(next)) {
    if (isSeries(next, around.afterNext)) return false
    const several = countWords(next) > 1
    return !around.isRepeated(next) && (around.listGoesOn || several || fill > HALF_FULL) && fill > SHORT
  }
  if (around.isRepeated(next)) return false
  if (around.listGoesOn) return prose ? fill > HALF_FULL : fill > NEARLY_FULL
  return prose && fill > NEARLY_FULL
}

/** Short words in small letters under one another, as beside arrows: `melting`, `freezing`. */
function isSeries(line: string, after: string): boolean {
  const short = (text: string): boolean => /^\p{Ll}/u.test(text) && countWords(text) <= 2
  return short(line) && short(after)
}

/** Whether `next` goes on with the paragraph whose last line is `last`, in running text wrapped at `width`. */
export function continuesParagraph(last: string, next: string, width: number): boolean {
  if (endsHyphenated(last) && startsLower(next)) return true
  const fill = fullness(last, next, width)
  if (endsOpen(last) || isUnclosed(last)) return true
  if (endsSentence(last)) return fill > NEARLY_FULL && width >= NARROWEST
  if (startsLower(next)) return true
  return fill > NEARLY_FULL && width >= NARROWEST
}

const NEARLY_FULL = 0.84
const HALF_FULL = 0.55
const SHORT = 0.3
/** Lines shorter than this were not wrapped, they are short. */
const NARROWEST = 36

/** How far a line would have reached, had it taken the next line's first word: above 1 it could not. */
function fullness(last: string, next: string, width: number): number {
  return (last.length + 1 + firstWord(next).length) / Math.max(width, 1)
}

/** A line with the small words of running text, or one that breaks off: labels have neither. */
function isPartOfProse(line: string): boolean {
  if (endsOpen(line) || isUnclosed(line) || endsHyphenated(line)) return true
  return countWords(line) >= 4 && countSmallWords(line) >= 1
}
