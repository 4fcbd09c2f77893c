import { SYMBOLS } from '../symbols.ts'
import type { Rule } from '../token.ts'

/** In a command, before the name of a file. */
const REDIRECTIONS: ReadonlyMap<string, string> = new Map([
  ['>', 'to'],
  ['>>', 'append to'],
  ['<', 'from'],
])
const IS_PATH = /^(?:~?\/|\.{1,2}\/|&\d$)|^[\w-]+\.[a-z]{2,5}$/u

/** A symbol alone: `&`, `=`, `=>`, `≠`. `=` between an abbreviation and its full form says *means*; `=>` after parameters is an arrow. */
export const arrowAndSymbol: Rule = ({ text, previous, before, after, next }) => {
  if (text === '=' && isDefinition(previous, next)) return ['means']
  if (text === '=>' && before.trimEnd().endsWith(')')) return ['arrow']
  if (text === '#' && /^\d/u.test(next)) return ['number']
  if (text === '~' && /^\d/u.test(next)) return ['about']
  if (REDIRECTIONS.has(text) && IS_PATH.test(next)) return REDIRECTIONS.get(text)?.split(' ')
  // Without what is compared: *(> 80 %)*, *budget: < 5 s*.
  if (/^(?:[<>≤≥≈]|[<>]=)$/u.test(text) && /^\d/u.test(next) && /^$|[(:;,|•–—]\s*$/u.test(before.trim()))
    if (previous === '' || before.trim() !== '') return SYMBOLS.get(text)?.split(' ').slice(1)
  if (text === '-' && /^\d/u.test(next) && after === '') return ['minus']
  // Only the sign of subtraction is a word of its own; a hyphen is a pause.
  if (text === '-') return ['minus']
  if (text === '×' && !/^\d/u.test(next)) return ['times']
  return SYMBOLS.get(text)?.split(' ')
}

/** "ECS = Elastic …": the abbreviation begins with the letter that its full form begins with. */
function isDefinition(abbreviation: string, full: string): boolean {
  return (
    /^[A-Z][A-Za-z\d]*[A-Z\d][A-Za-z\d]*$/u.test(abbreviation) &&
    /^[A-Z][a-z]/u.test(full) &&
    abbreviation.startsWith(full.charAt(0))
  )
}
