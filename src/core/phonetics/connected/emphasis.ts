import { AUXILIARIES, CONJUNCTIONS, PREPOSITIONS, PRONOUNS } from './word-lists.ts'
import type { Place } from './place.ts'

const NEAR = 3
const FAR = 6

/**
 * Whether the writer makes the word stand out: in capitals among small letters (*you MUST*), between marks (*\*for\* you*),
 * quoted on its own (*"to" or "for"*), or set against another word of its kind.
 */
export function isEmphasised(place: Place): boolean {
  return isInCapitals(place) || isMarked(place) || isContrasted(place)
}

function isInCapitals({ token, at, part }: Place): boolean {
  if (part !== 'whole' || !/^[A-Z]{2,}$/u.test(token.text)) return false
  // A line that is all in capitals stresses nothing.
  return isSmall(token.previous) || isSmall(token.next) || around(at).length === 0
}

function isSmall(text: string): boolean {
  return /^[A-Z]?[a-z][a-z']*$/u.test(text)
}

/** The words close by on both sides. */
function around(at: Place['at']): string[] {
  const words: string[] = []
  for (let offset = -NEAR; offset <= NEAR; offset++)
    if (offset !== 0 && at(offset) !== '') words.push(at(offset))
  return words
}

function isMarked({ token, part }: Place): boolean {
  if (part !== 'whole') return false
  const open = token.before.slice(-1)
  const close = token.after.slice(0, 1)
  return (
    (/[*_]/u.test(open) && open === close) ||
    (/["“”‘'«`]/u.test(open) && /["“”’'»`]/u.test(close)) ||
    // The comma or full stop may stand inside the quotation marks.
    (/["“]/u.test(open) && /^[.,]["”]/u.test(token.after))
  )
}

const KINDS = [PREPOSITIONS, AUXILIARIES, PRONOUNS]

function isContrasted(place: Place): boolean {
  const kind = KINDS.find((words) => words.has(place.word))
  if (kind === undefined) return false
  return isCoordinated(place, kind) || isSetAgainst(place, kind)
}

/** *to and from*, *he or she*, *can and should*. */
function isCoordinated(place: Place, kind: ReadonlySet<string>): boolean {
  const { next, afterNext, previous, beforePrevious } = place
  const joins = (word: string) => CONJUNCTIONS.has(word) || word === 'and/or'
  if (joins(next) && kind.has(afterNext)) return true
  return joins(previous) && kind.has(beforePrevious)
}

/** *not from … but to …*, *from …, not to …*, *to rather than from*. */
function isSetAgainst(place: Place, kind: ReadonlySet<string>): boolean {
  const { at, previous, beforePrevious, next, afterNext, pauseBefore } = place
  if (next === 'rather' && afterNext === 'than') return true
  if (previous === 'than' && beforePrevious === 'rather' && kind.has(at(-3))) return true
  if (previous === 'not') {
    for (let offset = 1; offset <= FAR; offset++) {
      if (at(offset) === 'but' && kind.has(at(offset + 1))) return true
    }
    if (!pauseBefore(-1) || kind === PRONOUNS) return false
    for (let offset = 2; offset <= FAR; offset++) if (kind.has(at(-offset))) return true
    return false
  }
  if (previous !== 'but') return false
  for (let offset = 2; offset <= FAR; offset++) {
    if (at(-offset) === 'not' && kind.has(at(1 - offset))) return true
  }
  return false
}
