import { isPause } from '../breaks.ts'
import type { Token } from '../normalise/token.ts'

/** Where a spoken word stands inside its displayed word: alone, or as a piece of *up-to-date*, *and/or*, *0-100%*. */
export type Part = 'whole' | 'first' | 'inner' | 'last'

type EdgePart = Exclude<Part, 'inner'>

/** A function word in its sentence, as the rules for weak and strong forms see it. All words in small letters. */
export interface Place {
  readonly word: string
  readonly token: Token
  readonly part: EdgePart
  /** Nothing before it in the sentence, or a pause. */
  readonly opens: boolean
  /** Nothing after it in the sentence, or a pause. */
  readonly closes: boolean
  readonly previous: string
  readonly beforePrevious: string
  readonly next: string
  readonly afterNext: string
  /** The first word of the sentence. */
  readonly first: string
  /** The sentence is a question. */
  readonly asks: boolean
  /** The word so many places further on (negative: back); empty outside the sentence. */
  readonly at: (offset: number) => string
  /** Whether the reader pauses between the word there and the one before it. */
  readonly pauseBefore: (offset: number) => boolean
}

/** The place of the word that the token at `index` is, or has as its part. Takes constant time. */
export function placeOf(word: string, tokens: readonly Token[], index: number, part: EdgePart): Place {
  const token = tokens[index] ?? EMPTY
  const at = (offset: number) => small(tokens[index + offset])
  return {
    word,
    token,
    part,
    opens: index === 0 || isPause(token.before),
    closes: index >= tokens.length - 1 || isPause(token.after),
    previous: at(-1),
    beforePrevious: at(-2),
    next: at(1),
    afterNext: at(2),
    first: small(tokens[0]),
    asks: (tokens.at(-1)?.after ?? '').slice(0, NEAR).includes('?'),
    at,
    pauseBefore: (offset) => isPause(tokens[index + offset]?.before ?? ''),
  }
}

/** The words that the rules know are short; a long one is not read again for each word around it. */
const LONGEST = 20
/** How far after the last word its question mark may stand. */
const NEAR = 8

function small(token: Token | undefined): string {
  const text = token?.text ?? ''
  return text.length > LONGEST ? text.slice(0, LONGEST) : text.toLowerCase()
}

const EMPTY: Token = { text: '', before: '', after: '', previous: '', next: '', beforePrevious: '' }
