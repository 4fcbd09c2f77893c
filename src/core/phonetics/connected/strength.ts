import type { Place } from './place.ts'
import { isEmphasised } from './emphasis.ts'
import {
  ARTICLES,
  BETWEEN,
  CLAUSE_OPENERS,
  CONJUNCTIONS,
  DESCRIBING_PARTICIPLES,
  DETERMINERS,
  FINITE,
  IRREGULAR_PARTICIPLES,
  POINTS_IN_TIME,
  POSSESSIVES,
  PREPOSITIONS,
  PRONOUNS,
  QUESTION_WORDS,
  SUBJECTS,
} from './word-lists.ts'

type IsStrong = (place: Place) => boolean

/** Whether a function word is said in full here. Only for words that have a weak form. */
export function isStrong(place: Place): boolean {
  const { word, part, token } = place
  if (part !== 'whole') return isHyphenEnd(token.text, word, part) || (part === 'last' && place.closes)
  return isEmphasised(place) || (RULES[word]?.(place) ?? false)
}

/** The first and last word of *to-do*, *as-is*, *must-have*, *to/from*; but not the *to* that is only said for a dash. */
function isHyphenEnd(text: string, word: string, part: 'first' | 'last'): boolean {
  const written = text.toLowerCase()
  const piece = part === 'first' ? written.slice(0, word.length + 1) : written.slice(-word.length - 1)
  return part === 'first' ? /^[a-z]+[-/]$/u.test(piece) : /^[-/][a-z]+$/u.test(piece)
}

/** *and,* *but:* with a pause of its own; also *as*, *than*. */
const conjunction: IsStrong = ({ closes }) => closes

const preposition: IsStrong = ({ word, closes, next, token, previous, asks, first, at }) => {
  if (closes || CONJUNCTIONS.has(next) || next === 'by') return true
  if (CLAUSE_OPENERS.has(next) && next !== 'if') return true
  if (FINITE.has(next) && next === token.next) return true
  if (word === 'to' && next === 'if' && !QUESTION_WORDS.has(previous)) return true
  // "What are you looking at now?"
  return (
    asks && QUESTION_WORDS.has(first) && /^(?:at|to)$/u.test(word) && POINTS_IN_TIME.has(next) && at(2) === ''
  )
}

/** *the ones they are now*: what *be* is said of stands before it. */
const be: IsStrong = (place) => {
  const { closes, previous, beforePrevious, next } = place
  if (closes || CONJUNCTIONS.has(next) || isTag(place)) return true
  return (
    POINTS_IN_TIME.has(next) &&
    PRONOUNS.has(previous) &&
    (QUESTION_WORDS.has(beforePrevious) || beforePrevious === 'than' || beforePrevious === 'as')
  )
}

const modal: IsStrong = (place) => {
  const { word, closes, next, previous, beforePrevious } = place
  if (closes || CLAUSE_OPENERS.has(next) || next === 'too' || isTag(place)) return true
  if (word === 'can' && next === 'not') return true
  // "A must", "the can".
  return ARTICLES.has(previous) || (POSSESSIVES.has(previous) && beforePrevious !== 'to')
}

/** *…, can you?* */
function isTag({ opens, previous, asks, next, at }: Place): boolean {
  return opens && previous !== '' && asks && PRONOUNS.has(next) && at(2) === ''
}

/** *have* is weak as an auxiliary only: *ECS has two launch types* has a verb of its own. */
const have: IsStrong = (place) => {
  const { closes, next, opens, previous, asks } = place
  if (closes || isTag(place)) return true
  if (next === 'better') return false
  if ((opens || QUESTION_WORDS.has(previous)) && asks && (SUBJECTS.has(next) || DETERMINERS.has(next)))
    return false
  return !hasParticiple(place)
}

function hasParticiple({ at, pauseBefore }: Place): boolean {
  let offset = 1
  while (offset < 4 && (BETWEEN.has(at(offset)) || /ly$/u.test(at(offset)))) offset++
  const word = at(offset)
  if (word === '' || pauseBefore(1)) return false
  if (IRREGULAR_PARTICIPLES.has(word)) return true
  if (!/[^e]ed$/u.test(word) || word.length < 4) return false
  if (!DESCRIBING_PARTICIPLES.has(word)) return true
  const after = at(offset + 1)
  return (
    after === '' ||
    pauseBefore(offset + 1) ||
    DETERMINERS.has(after) ||
    PREPOSITIONS.has(after) ||
    PRONOUNS.has(after) ||
    CONJUNCTIONS.has(after)
  )
}

/** *do* is weak only where it opens a question: *What do you need?*; not in *do it*, *do not*, *I do like it*. */
const doing: IsStrong = (place) => {
  const { word, closes, opens, next, previous, asks, first, at } = place
  if (closes || next === 'not' || isTag(place)) return true
  if (QUESTION_WORDS.has(previous) && previous !== 'who') return false
  if (opens) return !(asks || (word === 'do' && /^(?:you|we|they|i)$/u.test(next)))
  if (!asks || !QUESTION_WORDS.has(first) || SUBJECTS.has(previous)) return true
  if (previous === 'who') return !SUBJECTS.has(next)
  // Only the first of "How do containers do that?".
  for (let offset = 1; offset <= 8; offset++)
    if (/^(?:do|does|did|can|will|should)$/u.test(at(-offset))) return true
  return false
}

const SHORTHAND = /^(?:am|is|are|was|were|be|it's|that's|than|as|not)$/u

/** Objects stay weak at the end (*ask them*); subjects after *be* and *than* do not (*How are you?*). */
const pronoun: IsStrong = ({ closes, opens, next, previous }) => {
  if (opens && closes) return true
  return (closes && SHORTHAND.test(previous)) || (!closes && (next === 'and' || next === 'or'))
}

/** *the file that …* and *say that …* are weak; *that file*, *like that* are not. */
const that: IsStrong = ({ opens, closes, previous, next, asks }) => {
  if (closes || opens) return true
  if (PREPOSITIONS.has(previous) || CONJUNCTIONS.has(previous) || POINTING_BEFORE.test(previous)) return true
  if (previous === 'that' || POINTED_AT.test(next)) return true
  return asks && AUXILIARY_BEFORE.test(previous)
}
const POINTING_BEFORE = /^(?:like|about|than|as|do|does|did|doing|during|since|until|because|at|why)$/u
const POINTED_AT =
  /^(?:one|way|case|time|kind|sort|point|reason|moment|much|many|day|same|file|folder|page|button|sentence|word|problem|server|value)$/u
const AUXILIARY_BEFORE = /^(?:is|was|are|does|did|can|could|will|would|should)$/u

/** Weak before what it measures, after a verb: *add some memory*; strong where it means *some, but not all*. */
const some: IsStrong = ({ opens, closes, previous, next }) =>
  opens ||
  closes ||
  PREPOSITIONS.has(previous) ||
  CLAUSE_OPENERS.has(previous) ||
  previous === 'that' ||
  previous === 'when' ||
  previous === 'while' ||
  /^(?:of|and|or|but|time|day|such|other|others|are|is|were|was|will|can|have|has)$/u.test(next) ||
  /^\d/u.test(next)

/** Weak when it only says that something exists: *there is a way*, *is there a way*. */
const there: IsStrong = ({ opens, closes, previous, next }) => {
  if (closes) return true
  if (EXISTS.test(next) && (opens || THERE_AFTER.test(previous))) return false
  return !(/^(?:is|are|was|were|be|isn't|aren't|will|been)$/u.test(previous) && SOMETHING.test(next))
}
const EXISTS =
  /^(?:is|are|was|were|will|would|has|have|had|can|could|may|might|must|should|isn't|aren't|wasn't|weren't|exists?|seems?)$/u
const THERE_AFTER =
  /^(?:that|and|but|or|if|because|when|so|since|then|where|as|think|know|say|says|means|unless|sure|while|although|though|whether|once|until|what)$/u
const SOMETHING = /^(?:a|an|any|no|some|anything|something|nothing|enough|more|many|two|three|one|room|\d+)$/u

const RULES: Readonly<Record<string, IsStrong>> = {
  and: conjunction,
  or: conjunction,
  but: conjunction,
  than: conjunction,
  as: ({ closes, next }) => closes || CONJUNCTIONS.has(next),
  to: preposition,
  of: preposition,
  for: preposition,
  from: preposition,
  at: preposition,
  into: preposition,
  onto: preposition,
  per: conjunction,
  am: be,
  are: be,
  was: be,
  were: be,
  be,
  been: be,
  can: modal,
  could: modal,
  should: modal,
  would: modal,
  must: modal,
  shall: modal,
  have,
  has: have,
  had: have,
  do: doing,
  does: doing,
  he: pronoun,
  him: pronoun,
  her: pronoun,
  she: pronoun,
  we: pronoun,
  us: pronoun,
  me: pronoun,
  them: pronoun,
  you: pronoun,
  your: conjunction,
  our: conjunction,
  that,
  some,
  there,
}
