/** A stretch of a text replaced by another. Offsets are UTF-16 units; neither end ever parts a surrogate pair. */
export interface Splice {
  readonly at: number
  readonly removed: string
  readonly inserted: string
}

/** The shortest single splice that makes the one text the other. */
export function spliceBetween(before: string, after: string): Splice {
  const shorter = Math.min(before.length, after.length)
  let head = 0
  while (head < shorter && before.charCodeAt(head) === after.charCodeAt(head)) head += 1
  if (head > 0 && isHigh(before.charCodeAt(head - 1))) head -= 1
  let tail = 0
  while (tail < shorter - head && unitFromEnd(before, tail) === unitFromEnd(after, tail)) tail += 1
  if (tail > 0 && isLow(unitFromEnd(before, tail - 1))) tail -= 1
  return {
    at: head,
    removed: before.slice(head, before.length - tail),
    inserted: after.slice(head, after.length - tail),
  }
}

/** The splice the other way round. */
export function inverted({ at, removed, inserted }: Splice): Splice {
  return { at, removed: inserted, inserted: removed }
}

/** The text after the splice, or null where it does not read as the splice says. */
export function applySplice(text: string, { at, removed, inserted }: Splice): string | null {
  if (!text.startsWith(removed, at) || at > text.length) return null
  return text.slice(0, at) + inserted + text.slice(at + removed.length)
}

const unitFromEnd = (text: string, back: number): number => text.charCodeAt(text.length - 1 - back)
const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff
