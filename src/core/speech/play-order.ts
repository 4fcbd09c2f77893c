/** Two sentences of a page, by place, and what lies between them. */
export interface Stretch {
  readonly first: number
  readonly last: number
}

/** What was asked to be read. */
export interface PlayOrder {
  /** Sentence places in reading order. */
  readonly playlist: readonly number[]
  /** Reading ends with this sentence, unless a loop goes on. */
  readonly last: number
  /** How often each sentence is said, at least once; `Infinity` until told otherwise. */
  readonly times: number
  /** A stretch that is read again and again, once it has been entered. */
  readonly loop: Stretch | null
}

/** A sentence that is being said for the `round`th time, from 1. */
export interface Turn {
  readonly sentence: number
  readonly round: number
}

/** What comes after a turn; null when everything that was asked for has been said. */
export function turnAfter({ playlist, last, times, loop }: PlayOrder, turn: Turn): Turn | null {
  if (turn.round < times) return { sentence: turn.sentence, round: turn.round + 1 }
  if (loop && turn.sentence === loop.last) return { sentence: loop.first, round: 1 }
  const at = playlist.indexOf(turn.sentence)
  const next = at < 0 ? undefined : playlist[at + 1]
  const isLooping = loop !== null && isWithin(playlist, loop, turn.sentence)
  if (next === undefined || (!isLooping && at >= playlist.indexOf(last))) return null
  return { sentence: next, round: 1 }
}

/** Whether the sentence is read between the stretch's ends, both included. */
export function isWithin(playlist: readonly number[], { first, last }: Stretch, sentence: number): boolean {
  const at = playlist.indexOf(sentence)
  return at >= 0 && at >= playlist.indexOf(first) && at <= playlist.indexOf(last)
}

/** A stretch between two sentences, whichever is read first. */
export function stretchBetween(playlist: readonly number[], a: number, b: number): Stretch {
  return playlist.indexOf(a) <= playlist.indexOf(b) ? { first: a, last: b } : { first: b, last: a }
}

/** Whichever of two sentences is read later. */
export function laterOf(playlist: readonly number[], a: number, b: number): number {
  return playlist.indexOf(a) >= playlist.indexOf(b) ? a : b
}
