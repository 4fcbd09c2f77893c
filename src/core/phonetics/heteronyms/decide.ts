import type { HeteronymSense } from '../data/tables.ts'
import { OWN_RULES } from './rules.ts'
import {
  BE,
  BEFORE_VERB,
  CLAUSE_WORDS,
  DETERMINERS,
  HAVE,
  OBJECT_STARTS,
  PREPOSITIONS,
  SUBJECTS,
  type Surroundings,
} from './sentence.ts'

/** Chooses the sense of a heteronym from the words around it. A trained classifier may take this one's place. */
export type Decide = (senses: readonly HeteronymSense[], around: Surroundings) => HeteronymSense | undefined

/** Rules first for single words, then points for and against each part of speech; on a draw the commonest sense. */
export const decideByRules: Decide = (senses, around) => {
  const own = OWN_RULES[around.word]?.(around)
  const chosen = senses.find((sense) => sense.sense === own)
  if (chosen !== undefined) return chosen
  const points = weigh(around)
  let best: HeteronymSense | undefined
  let most = -Infinity
  senses.forEach((sense, index) => {
    const score = (isGeneral(sense.sense) ? points[sense.sense] : -2) + (index === 0 ? 0.6 : 0)
    if (score > most) {
      most = score
      best = sense
    }
  })
  return best
}

interface Points {
  verb: number
  noun: number
  adj: number
  past: number
}

function isGeneral(sense: string): sense is keyof Points {
  return sense === 'verb' || sense === 'noun' || sense === 'adj' || sense === 'past'
}

function weigh(around: Surroundings): Points {
  const { word, previous, beforePrevious, next, opens, closes } = around
  const points: Points = { verb: 0, noun: 0, adj: 0, past: -1 }
  const isThirdPerson = word.endsWith('s')
  const describes = isNounLike(around)

  if (opens) {
    // Slides speak in orders: "Use different roles", "Record all calls".
    if (!isThirdPerson && (OBJECT_STARTS.has(next) || isDescribing(next) || /^[A-Z]/u.test(around.nextRaw)))
      points.verb += 2
    if (!isThirdPerson && describes) points.verb += 0.5
    if (closes) points.noun += 1
  }
  if (BEFORE_VERB.has(previous) && !opens) {
    points.verb += previous === 'to' && TO_NOUN.has(beforePrevious) ? 0.5 : 3
  }
  if (SUBJECTS.has(previous)) points.verb += 2.5
  if (previous === 'that' || previous === 'which')
    points.verb += isThirdPerson || OBJECT_STARTS.has(next) ? 2.5 : 0.5
  if (previous.endsWith('ly') && !DETERMINERS.has(beforePrevious) && !BE.has(beforePrevious))
    points.verb += 1.5
  if (previous === 'and' || previous === 'or')
    points.verb += BEFORE_VERB.has(beforeConjunction(around)) ? 1.5 : 0
  if (DETERMINERS.has(previous)) {
    points.noun += 3
    points.adj += describes ? 3.8 : 1
  }
  if (PREPOSITIONS.has(previous)) {
    points.noun += 2
    points.adj += describes ? 2.6 : 0
  }
  if (isDescribing(previous) || isName(around)) points.noun += 1.5
  if (DETERMINERS.has(beforePrevious) && !BEFORE_VERB.has(previous)) points.noun += closes ? 2 : 0.5
  if (BE.has(previous) || (previous === 'not' && BE.has(beforePrevious))) {
    points.adj += previous === 'not' ? 6 : 3
    points.noun += 0.5
    points.past += 3
  }
  if (HAVE.has(previous)) {
    points.noun += 1
    points.past += 3
  }
  if (OBJECT_STARTS.has(next) && !opens) points.verb += 2
  if (next === 'of') points.noun += 2.5
  if (CLAUSE_WORDS.has(next)) points.noun += SUBJECTS.has(previous) ? 0 : 1.5
  if (closes && !opens) points.noun += 0.5
  if (describes && !DETERMINERS.has(previous) && !PREPOSITIONS.has(previous)) points.adj += 0.7
  return points
}

/** Words after which *to* is a preposition: access to content, due to increase. */
const TO_NOUN = new Set(
  'due according similar access relative close respond related compared subject addition changes updates thanks prior next limited'.split(
    ' ',
  ),
)

/** What follows looks like a noun that this word could describe. */
function isNounLike({ next, closes }: Surroundings): boolean {
  return (
    !closes &&
    next !== '' &&
    /^[a-z]/u.test(next) &&
    !OBJECT_STARTS.has(next) &&
    !PREPOSITIONS.has(next) &&
    !CLAUSE_WORDS.has(next) &&
    !BE.has(next) &&
    next !== 'to' &&
    !next.endsWith('ly')
  )
}

/** A name before it, as in *DNS records*. The capital of a sentence's first word is no sign of one. */
function isName({ previousRaw, beforePrevious }: Surroundings): boolean {
  return beforePrevious === '' ? /^[A-Z][A-Z\d]/u.test(previousRaw) : /^[A-Z]/u.test(previousRaw)
}

function isDescribing(word: string): boolean {
  return /(?:al|ive|ous|ful|able|ible|ic|ent|ant|less|ary|ed)$/u.test(word) && word.length > 4
}

function beforeConjunction({ words, word }: Surroundings): string {
  const at = words.indexOf(word)
  return words[at - 3] ?? ''
}
