import { SYMBOLS } from '../symbols.ts'
import type { Rule } from '../token.ts'

/** In a command, before the name of a file. */
const REDIRECTIONS: ReadonlyMap<string, string> = new Map([
  ['>', 'to'],
  ['>>', 'append to'],
  ['<', 'from'],
])
/** After these a comparison needs no verb: *must be ≥ 3*, *done in < 50 ms*. */
const BEFORE_AMOUNT =
  /^(?:be|is|are|was|were|been|being|isn't|not|only|stays?|takes?|needs?|has|have|with|within|in|at|of|for|to|by|from|under|over|and|or)$/iu
/** What a register takes its value after, in Verilog and VHDL: *always @(posedge clk) q <= d*. */
const EDGE = /^(?:begin|then|else|\w*cl(?:oc)?k\)*)$/u
const IS_PATH = /^(?:~?\/|\.{1,2}\/|&\d$)|^[\w-]+\.[a-z]{2,5}$/u

/** A symbol alone: `&`, `=`, `=>`, `≠`. `=` between an abbreviation and its full form says *means*; `=>` after parameters, and of keys, is an arrow. */
export const arrowAndSymbol: Rule = ({ text, previous, beforePrevious, before, after, next }) => {
  if (text === '=' && isDefinition(previous, next)) return ['means']
  if (text === '=>' && isArrow(previous, before)) return ['arrow']
  if (text === '<=' && EDGE.test(beforePrevious) && /^[a-z_]\w*$/u.test(previous)) return ['gets']
  if (text === '#' && /^\d/u.test(next)) return ['number']
  if (text === '~' && /^\d/u.test(next)) return ['about']
  if (REDIRECTIONS.has(text) && IS_PATH.test(next)) return REDIRECTIONS.get(text)?.split(' ')
  // Without what is compared: *(> 80 %)*, *budget: < 5 s*.
  if (/^(?:[<>≤≥≈]|[<>]=)$/u.test(text) && /^[$€£¥.]?\d/u.test(next) && isAmountOnly(previous, before))
    return SYMBOLS.get(text)?.split(' ').slice(1)
  if (text === '-' && /^\d/u.test(next) && after === '') return ['minus']
  // Only the sign of subtraction is a word of its own; a hyphen is a pause.
  if (text === '-') return ['minus']
  if (text === '×' && !/^\d/u.test(next)) return ['times']
  return SYMBOLS.get(text)?.split(' ')
}

/** Whether what is before the sign is not what is compared. */
function isAmountOnly(previous: string, before: string): boolean {
  const between = before.trim()
  if (between === '') return previous === '' || BEFORE_AMOUNT.test(previous)
  return /[(:;,|•–—]$/u.test(between)
}

/** After parameters or a key: `(a, b) => …`, `.map(x => …`, `'key' => …`. */
function isArrow(previous: string, before: string): boolean {
  return /[)'"]$/u.test(before.trimEnd()) || /\(\w+$/u.test(previous) || /^[a-z]$/u.test(previous)
}

/** "ECS = Elastic …": the abbreviation begins with the letter that its full form begins with. */
function isDefinition(abbreviation: string, full: string): boolean {
  return (
    /^[A-Z][A-Za-z\d]*[A-Z\d][A-Za-z\d]*$/u.test(abbreviation) &&
    /^[A-Z][a-z]/u.test(full) &&
    abbreviation.startsWith(full.charAt(0))
  )
}
