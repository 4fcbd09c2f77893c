/** The words of a sentence in lower case around the one to decide, as the rules see them. */
export interface Surroundings {
  readonly word: string
  readonly capitalised: boolean
  readonly previous: string
  readonly beforePrevious: string
  readonly next: string
  readonly afterNext: string
  /** The previous word as written, for *DNS records*. */
  readonly previousRaw: string
  readonly nextRaw: string
  /** Nothing before it in the sentence, or a break: a heading, a bullet, a new clause. */
  readonly opens: boolean
  /** Nothing after it, or a break. */
  readonly closes: boolean
  /** All words of the sentence. */
  readonly words: readonly string[]
}

export function set(words: string): ReadonlySet<string> {
  return new Set(words.split(' '))
}

export const DETERMINERS = set(
  'the a an this these those my your his its our their each every some any no another both either neither such many few several all whose',
)
export const BE = set(
  "is are was were be been being am 's 're isn't aren't wasn't weren't it's that's they're you're we're i'm he's she's",
)
export const HAVE = set("has have had having hasn't haven't hadn't i've you've we've they've")
export const BEFORE_VERB = set(
  "to will would can could must should may might shall do did don't didn't doesn't does cannot can't won't wouldn't couldn't " +
    "shouldn't mustn't let's let please i'll you'll we'll they'll it'll he'll she'll help helps not never and/or",
)
export const SUBJECTS = set('i you we they he she it who')
export const PREPOSITIONS = set(
  'of in for with by from on at into onto per about as between under over without via through during within across against than like after before',
)
export const OBJECT_STARTS = set(
  'the a an this these those my your his its our their each every some any no all them it us me him her both multiple several more ' +
    'another one two three new different only data what which how whether everything something',
)
export const CLAUSE_WORDS = set(
  'is are was were has have had will would can could should must may might does did and or but',
)
