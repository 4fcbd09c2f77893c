import { cardinal, year } from '../numbers.ts'
import type { Rule } from '../token.ts'

const DECADE = /^(1\d\d0|20\d0|[2-9]0)'?s$/u

const NINES = /^(?:two|three|four|five|six|seven|eight|nine|eleven|\d{1,2})$/iu

/** `1990s` is nineteen nineties. `80s` is one after a word of time (*the 80s*), and eighty seconds otherwise. */
export const decade: Rule = ({ text, previous }) => {
  const figures = DECADE.exec(text)?.[1]
  // *Four nines* of availability.
  if (/^9'?s$/u.test(text) && NINES.test(previous)) return ['nines']
  if (figures === undefined) return undefined
  if (figures.length === 2 && !text.includes("'") && !/^(?:the|early|late|mid)$/iu.test(previous))
    return undefined
  const words = figures.length === 2 ? cardinal(figures) : year(figures)
  const last = words.at(-1) ?? ''
  return [...words.slice(0, -1), last.endsWith('y') ? `${last.slice(0, -1)}ies` : `${last}s`]
}
