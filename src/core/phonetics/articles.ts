import { isPause } from './breaks.ts'
import { isQuantity } from './normalise/units.ts'
import type { Token } from './normalise/token.ts'

const NAMED_BY_LETTER =
  /^(?:task|service|image|plan|option|type|class|vitamin|grade|exhibit|step|part|section|team|group|user|node|host|server|client|version|zone|point|case|level|appendix|figure|table|definition|role|region|account|network|subnet|instance|cluster|container|app|application|company|customer|product|model|record|hepatitis|drive|block|schedule|form|column|row|line)s?$/iu

/** A word in brackets or quotes after an article: *a (small) bucket*. */
const ASIDE = /^\s*[([“"‘']/u

/** No article stands before these: *from a to b*, *A is for apple*. */
const AFTER_LETTER = /^(?:is|are|was|to|of|and|or|in)$/u

/**
 * Whether *A* is the letter (*Task A*, *Image A*, *A, B and C*) and not the article (*A container is …*). A small *a* is the
 * letter when it stands between pauses or after what letters name: *zone a*, *(a)*.
 */
export function isLetterA({ text, previous, next, before, after }: Token): boolean {
  if (text !== 'A' && text !== 'a') return false
  const named = NAMED_BY_LETTER.test(previous) && !/[.:;!?]/u.test(before)
  if (AFTER_LETTER.test(next)) return true
  const closes = next === '' || (isPause(after) && !ASIDE.test(after))
  if (text === 'a')
    return closes && (named || ((previous === '' || isPause(before)) && isPause(after + before)))
  return named || closes || !/^[A-Za-z\d]/u.test(next)
}

/** What a number after it is the number of: *step 2 A container …* */
const NUMBERED =
  /^(?:step|part|chapter|page|lesson|unit|section|version|level|phase|option|figure|table|note|question|task|exercise|and|or)s?$/u

/** A unit, neither letter nor article: *1.5 A*, *a fuse of 5 A protects it*. */
export function isAmpere({ text, previous, before, after, next, beforePrevious }: Token): boolean {
  if (text !== 'A' || !isQuantity(previous) || !/^[ \u00a0]$/u.test(before)) return false
  if (next === '' || !/^[ \u00a0]*$/u.test(after)) return true
  return previous.includes('.') || (/^[a-z]+$/u.test(beforePrevious) && !NUMBERED.test(beforePrevious))
}
