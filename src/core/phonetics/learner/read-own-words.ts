import type { OwnFault } from '#shared/model/own-pronunciation.ts'
import { fault } from './fault.ts'

const DIGITS = 'zero one two three four five six seven eight nine'.split(' ')
const BETWEEN = /[\s.\-·,]/u
const SPELLED = /\s*letter by letter\s*$/iu

/**
 * Letters and digits that are said one by one: `E C S`, `ECS`, `E.C.2`, `ECS letter by letter`. Each piece is a capital
 * or a number word.
 */
export function readLetters(
  typed: string,
): { readonly pieces: readonly string[] } | { readonly fault: OwnFault } {
  const text = typed.replace(SPELLED, '')
  const pieces: string[] = []
  let at = 0
  for (const char of text) {
    if (/[A-Za-z]/u.test(char)) pieces.push(char.toUpperCase())
    else if (/\d/u.test(char)) pieces.push(DIGITS[Number(char)] ?? char)
    else if (!BETWEEN.test(char)) return { fault: fault('not-a-letter', at, { found: char }) }
    at += char.length
  }
  return pieces.length > 0 ? { pieces } : { fault: fault('empty', 0) }
}

/** Checks the words that another one sounds like: English letters, digits, apostrophes and hyphens. */
export function checkLikeness(typed: string): OwnFault | undefined {
  let at = 0
  for (const char of typed) {
    if (!/[A-Za-z\d\s'’-]/u.test(char)) return fault('not-a-word', at, { found: char })
    at += char.length
  }
  return /[A-Za-z\d]/u.test(typed) ? undefined : fault('empty', 0)
}
