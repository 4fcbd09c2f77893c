import type { ParsedAnswer } from '#core/study/answer/parsed-answer.ts'

/** What the account of an answer comes to; an answer that lost nothing has `missing` and `added` empty. */
export interface Account {
  /** Characters that stand in no section, title, mark, computed or unplaced stretch. */
  readonly missing: string
  /** Characters that the sections hold and the answer does not. */
  readonly added: string
  readonly marks: readonly string[]
}

/**
 * Holds a parsed answer against its text: every character that is not white space must stand in exactly one place.
 * What no mark, computed or unplaced stretch covers must be, character for character, what titles and sections hold.
 */
export function accountFor(text: string, answer: ParsedAnswer): Account {
  const covered = new Uint8Array(text.length)
  const stretches = [...answer.marks, ...answer.unplaced, ...answer.pages.flatMap((page) => page.computed)]
  for (const { start, end } of stretches) {
    for (let at = start; at < end; at++) {
      if (covered[at] === 1 && text.charAt(at).trim() !== '')
        throw new Error(`counted twice: ${text.slice(start, end)}`)
      covered[at] = 1
    }
  }
  for (const line of answer.unplaced) {
    if (text.slice(line.start, line.end) !== line.text) throw new Error(`not where it says: ${line.text}`)
  }
  const counts = new Map<string, number>()
  const count = (char: string, by: number): void => {
    if (char.trim() !== '') counts.set(char, (counts.get(char) ?? 0) + by)
  }
  for (let at = 0; at < text.length; at++) if (covered[at] === 0) count(text.charAt(at), 1)
  for (const held of answer.pages.flatMap((page) => textsOf([page.title, page.sections]))) {
    for (let at = 0; at < held.length; at++) count(held.charAt(at), -1)
  }
  const sum = (sign: 1 | -1): string =>
    [...counts].map(([char, left]) => char.repeat(Math.max(0, left * sign))).join('')
  return {
    missing: sum(1),
    added: sum(-1),
    marks: answer.marks.map(({ start, end }) => text.slice(start, end)),
  }
}

/** Every text inside a value, in order. */
export function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}
