import { hasPossibleOnset, isPronounceable, isSpelledWithin } from '../pronounceable.ts'
import type { Rule } from '../token.ts'

/** What the rules need to know about words: listed in the dictionary, an entry of the technical lexicon. */
export interface Vocabulary {
  isListed(word: string): boolean
  /** A plain word that others are made with, no name. */
  isPlain(word: string): boolean
  /** A word that can be said from its parts: *idling*, *backfire*. */
  isBuilt(word: string): boolean
  isTerm(token: string): boolean
}

/** Short ordinary words that stay words in capitals: GET, NOT, AND. Other short capitals are abbreviations. */
const SHORT_WORDS = new Set(
  (
    'a act add age aid air all an and any api app are art as ask at bad be big box but buy by can day did do end far few fix for get go had has ' +
    'he her hit how if in is key let log low make man map max may me min mix my new no nor not now of off old on one or our out ' +
    'own pay pop pull push put ran raw red run saw say see set she so sub sum tag tap tax the tip to too top try two up use ' +
    'was way we who why win yes yet you your net zap gap job web bus hub sun sea war law kid ten six red hot dry wet fly cut hit bit ' +
    'cow fit fun gas lag oil pen bag bed sky bug dog due fee odd pin pot row via zip hat pie bat jar box fib rib lab dot pro bot cam hop'
  ).split(' '),
)
const LONGEST_SPELLED = 5
const SPELLED_PLURAL = /^([A-Z][A-Z\d]+)s$/u
/** `SoCs`, `PoPs`: of terms only. */
const MIXED_PLURAL = /^([A-Z][A-Za-z\d]*[A-Z\d])s$/u
const POSSESSIVE = /^(.*[A-Za-z\d])'s?$/u

/**
 * Words in capitals that the lexicon does not have. Two or three letters are spelled, unless they are a common short
 * word; longer ones are said as a word when the dictionary has it (headlines, SQL, HTTP methods), spelled up to five letters
 * or when no one could say them, and otherwise read as a word. `URLs` and `ALB's` keep the reading of their stem.
 */
export function capitals(vocabulary: Vocabulary): Rule {
  return ({ text, previous, next }, read) => {
    const plural = MIXED_PLURAL.exec(text)?.[1]
    const mixed =
      plural !== undefined && (vocabulary.isTerm(plural) || isSpelledWithin(plural)) ? plural : undefined
    const owner = POSSESSIVE.exec(text)?.[1] ?? SPELLED_PLURAL.exec(text)?.[1] ?? mixed
    if (
      owner !== undefined &&
      (owner === mixed ||
        text.includes("'") ||
        !vocabulary.isListed(text.toLowerCase()) ||
        /^[A-Z\d]+$/u.test(owner))
    ) {
      const stem = read(owner)
      const last = stem.at(-1) ?? ''
      return [...stem.slice(0, -1), text.endsWith("s'") || text.endsWith("'") ? last : `${last}'s`]
    }
    if (!/^[A-Z]{2,}$/u.test(text)) return undefined
    const word = text.toLowerCase()
    if (vocabulary.isListed(word)) {
      const shouted = isShouted(previous, vocabulary) || isShouted(next, vocabulary)
      if (word.length > 3 || shouted || SHORT_WORDS.has(word)) return [word]
    }
    const halves = text.length > LONGEST_SPELLED ? listedHalves(word, vocabulary) : undefined
    if (halves !== undefined) return halves
    const joined = functionHalves(word, vocabulary)
    if (joined !== undefined) return joined
    const headed = hasPossibleOnset(word) ? undefined : spelledHead(text, vocabulary)
    if (headed !== undefined) return headed
    const known = besideTerm(text, vocabulary)
    if (known !== undefined) return known
    if (text.length <= LONGEST_SPELLED || !isPronounceable(word)) return Array.from(text)
    return read(word)
  }
}

const SHORTEST_HALF = 4
const LONGEST_COMPOUND = 20

/** Two words written as one in capitals: HEALTHCHECK. */
function listedHalves(word: string, vocabulary: Vocabulary): string[] | undefined {
  if (word.length > LONGEST_COMPOUND) return undefined
  for (let at = SHORTEST_HALF; at <= word.length - SHORTEST_HALF; at++) {
    const halves = [word.slice(0, at), word.slice(at)]
    if (halves.every((half) => vocabulary.isListed(half))) return halves
  }
  return undefined
}

/** What the functions of databases and shells begin or end with: ISNULL, NULLIF, ROWCOUNT, ENDIF. */
const SMALL_HALVES = new Set(
  'add any end for get if is key log max min no not of off on row set sub up'.split(' '),
)
const SHORTEST_FUNCTION = 5

function functionHalves(word: string, vocabulary: Vocabulary): string[] | undefined {
  if (word.length < SHORTEST_FUNCTION || word.length > LONGEST_COMPOUND) return undefined
  for (const at of [2, 3, word.length - 3, word.length - 2]) {
    const halves = [word.slice(0, at), word.slice(at)]
    const small = halves.filter((half) => SMALL_HALVES.has(half))
    const other = halves.find((half) => !SMALL_HALVES.has(half))
    if (
      small.length === 2 ||
      (small.length === 1 && other !== undefined && other.length > 3 && vocabulary.isListed(other))
    )
      return halves
  }
  return undefined
}

const LONGEST_HEAD = 3
const SHORTEST_TAIL = 4

/** Letters that begin no word, and a word: NXDOMAIN, HGETALL, DNSKEY. */
function spelledHead(text: string, vocabulary: Vocabulary): string[] | undefined {
  for (let at = 1; at <= LONGEST_HEAD; at++) {
    const head = text.slice(0, at)
    const tail = text.slice(at).toLowerCase()
    if (tail.length < (vocabulary.isTerm(head) ? SHORTEST_TAIL - 1 : SHORTEST_TAIL) || /[AEIOUY]/u.test(head))
      return undefined
    if (vocabulary.isListed(tail)) return [...Array.from(head), tail]
    const halves = listedHalves(tail, vocabulary)
    if (halves !== undefined) return [...Array.from(head), ...halves]
  }
  return undefined
}

const SHORT_TERMS = new Set(['RAM', 'ROM', 'LAN', 'WAN', 'NAT', 'SQL', 'CAD', 'SIM', 'JIT'])

/** A letter or two beside an abbreviation that is said as a word: JSONL, NDJSON, MRAM. */
function besideTerm(text: string, vocabulary: Vocabulary): string[] | undefined {
  for (const at of [1, 2]) {
    const tail = text.slice(at)
    if (isSaid(tail) && !/[AEIOUY]/u.test(text.slice(0, at))) return [...Array.from(text.slice(0, at)), tail]
    const head = text.slice(0, -at)
    if (isSaid(head) && !/[AEIOUY]/u.test(text.slice(-at))) return [head, ...Array.from(text.slice(-at))]
  }
  return undefined

  function isSaid(part: string): boolean {
    return (part.length > 3 || SHORT_TERMS.has(part)) && vocabulary.isTerm(part) && /[AEIOUY]/u.test(part)
  }
}

/** A neighbour in capitals that is a word and no abbreviation: the whole line is in capitals. */
function isShouted(word: string, vocabulary: Vocabulary): boolean {
  const lower = word.toLowerCase()
  if (!/^[A-Z]{2,}$/u.test(word) || vocabulary.isTerm(word)) return false
  return vocabulary.isListed(lower) && (word.length > 3 || SHORT_WORDS.has(lower))
}
