/** A displayed word as the rules see it: typographic variants folded to plain ones, with what stands around it. */
export interface Token {
  readonly text: string
  /** What lies between the word before and this one, and between this one and the next. */
  readonly before: string
  readonly after: string
  readonly previous: string
  readonly next: string
  readonly beforePrevious: string
}

/**
 * What a token is said as, one piece each: a single capital is a letter's name (`D's` its plural), anything else a
 * word to look up.
 */
export type Pieces = readonly string[]

/** Reads a part of a token by all the rules again. */
export type ReadPart = (part: string) => Pieces

/**
 * One way of writing something that is not a plain word. Undefined when the token is not written that way. Rules are
 * tried in the order of `RULES`; each takes time in proportion to the token's length.
 */
export type Rule = (token: Token, read: ReadPart) => Pieces | undefined
