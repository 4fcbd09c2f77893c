import { COMMON_WORDS } from './common-words.ts'
import { TOPICS } from './topics.ts'

/** What a context word tells about its neighbours, worked out once for each way a word is written. */
export interface WordTraits {
  /** Of the word in small letters. */
  readonly hash: number
  /** Of the word without its ending, so that *pipe* and *pipes* say the same. */
  readonly stem: number
  /** What the word makes one think of: a bit for each of TOPICS. */
  readonly topics: number
  /** Of its last letters. */
  readonly ending: number
  /** Its part of speech as far as it can be told without context. */
  readonly kind: number
  /** A word of a closed class (articles, prepositions, pronouns …), a mark, or an end of the sentence. */
  readonly closed: boolean
  /** 0 small letters, 1 capitalised, 2 all capitals, 3 anything else. */
  readonly shape: number
}

function words(list: string): readonly string[] {
  return list.split(' ')
}

/** Closed classes first: a word belongs to the first that lists it. */
const CLOSED: readonly (readonly string[])[] = [
  words('the a an this these those every each another either neither no any some whose'),
  words('my your his her its our their'),
  words('i you he she it we they who there one'),
  words('me him us them himself herself itself themselves yourself ourselves myself'),
  words('to'),
  words(
    "will would can could must should may might shall cannot can't won't wouldn't couldn't shouldn't mustn't i'll you'll we'll they'll it'll he'll she'll",
  ),
  words("do does did don't doesn't didn't let's let please"),
  words(
    "is are was were be been being am isn't aren't wasn't weren't it's that's they're you're we're i'm he's she's what's there's",
  ),
  words("has have had having hasn't haven't hadn't i've you've we've they've"),
  words('of'),
  words(
    'in for with by from on at into onto per about as between under over without via through during within across against than like after before until since toward towards among behind beyond near around off up down out upon despite except',
  ),
  words('and or but nor and/or plus'),
  words('that which'),
  words('what how when where why whether if because while although though unless so'),
  words('not never also always often usually already just only still even ever now then soon again once'),
  words('very too quite more most less least rather'),
  words('many several few all both two three four five six ten other such same own much'),
]
const KIND_BY_WORD = new Map(CLOSED.flatMap((list, index) => list.map((word) => [word, index + 1] as const)))

const FIRST_OPEN = CLOSED.length + 1
/** Endings of open-class words, the telling ones first. */
const OPEN: readonly RegExp[] = [
  /^[\d.,]+%?$/u,
  /ly$/u,
  /ing$/u,
  /(?:ed|wn|ght)$/u,
  /(?:tion|sion|ment|ness|ity|ance|ence|ship|ism|ure|cy)s?$/u,
  /(?:ent|ant)$/u,
  /(?:al|ous|ive|ful|able|ible|ic|less|ary|ish)$/u,
  /(?:ize|ise|ify|ate)s?$/u,
  /(?:er|or|ist)$/u,
  /(?:er|or|ist)s$/u,
  /'s$/u,
  /[^s]s$/u,
]
const FIRST_COMMON = FIRST_OPEN + OPEN.length
const COMMON = Object.values(COMMON_WORDS).map(words)
const PARTS = new Map<string, number>()
COMMON.forEach((list, part) => {
  for (const word of list) PARTS.set(word, (PARTS.get(word) ?? 0) | (1 << part))
})
/** Each mixture of parts of speech is a kind of its own, and so is each with an -s. */
const FORMS_IN_S = 1 << COMMON.length
const PLAIN = FIRST_COMMON + 2 * FORMS_IN_S
export const NAME = PLAIN + 1
export const MARK = PLAIN + 2
export const START = PLAIN + 3
export const END = PLAIN + 4

/** Without its ending, roughly: enough to tell the same word in another form. */
function bare(word: string): string {
  return word.replace(/(?:'s|ing|ed|es|s|ly)$/u, '').replace(/e$/u, '')
}

const TOPIC_BITS = new Map<string, number>()
TOPICS.forEach((list, topic) => {
  for (const word of words(list)) TOPIC_BITS.set(bare(word), (TOPIC_BITS.get(bare(word)) ?? 0) | (1 << topic))
})

/** A word as it is written, typographic variants folded. */
export function traitsOf(written: string): WordTraits {
  const word = written.toLowerCase()
  const listed = KIND_BY_WORD.get(word)
  return {
    hash: hashText(word),
    stem: hashText(bare(word)),
    topics: TOPIC_BITS.get(bare(word)) ?? 0,
    ending: hashText(word.slice(-3)),
    kind: listed ?? openKind(word),
    closed: listed !== undefined,
    shape: shapeOf(written),
  }
}

/** Something between words that is heard as a break, or the edge of the sentence. */
export function traitsOfMark(mark: string, kind: number): WordTraits {
  const hash = hashText(`\n${mark}`)
  return { hash, stem: hash, topics: 0, ending: hash, kind, closed: true, shape: 0 }
}

function openKind(word: string): number {
  const parts = PARTS.get(word)
  if (parts !== undefined) return FIRST_COMMON + parts
  const singular = PARTS.get(word.replace(/s$/u, '')) ?? PARTS.get(word.replace(/es$/u, ''))
  if (singular !== undefined && word.endsWith('s')) return FIRST_COMMON + FORMS_IN_S + singular
  const found = OPEN.findIndex((pattern, index) => (index === 0 || word.length > 4) && pattern.test(word))
  return found < 0 ? PLAIN : FIRST_OPEN + found
}

function shapeOf(written: string): number {
  if (/^[a-z]+$/u.test(written)) return 0
  if (/^[A-Z][a-z']*$/u.test(written)) return 1
  return /^[A-Z][A-Z\d]+s?$/u.test(written) ? 2 : 3
}

/** A 32-bit hash of a text: FNV-1a. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** Joins two hashes; the order matters. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ (b + 0x7f4a7c15), 0x9e3779b1)
  hash ^= hash >>> 15
  hash = Math.imul(hash, 0x85ebca6b)
  return hash ^ (hash >>> 13)
}
