import { cardinal, decimal } from '../numbers.ts'
import type { Rule } from '../token.ts'

const COUNT = /^(\d{1,4}(?:\.\d+)?)B$/u
const NAMED = /^[A-Z][a-z]+|^[A-Z][A-Za-z]*-?\d/u
const MANY =
  /^(?:rows?|records?|users?|events?|requests?|messages|tokens|people|devices|queries|documents|vectors|points|edges)$/iu
const COUNTED = /^(?:parameters?|params|models?|LLMs?|variants?|weights)$/iu

/** The size of a model, in billions: *Llama 3 70B*, *a 7B model* are seventy B, seven B; elsewhere B is bytes. */
export const parameterCount: Rule = ({ text, previous, beforePrevious, next }) => {
  const figures = COUNT.exec(text)?.[1]
  if (figures === undefined) return undefined
  const isModel =
    COUNTED.test(next) || NAMED.test(previous) || (/^\d/u.test(previous) && NAMED.test(beforePrevious))
  // Money apart, what is counted in fractions of B is counted in billions: *1.2B rows*.
  if (!isModel)
    return figures.includes('.') || MANY.test(next)
      ? [...(figures.includes('.') ? decimal(figures) : cardinal(figures)), 'billion']
      : undefined
  return [...(figures.includes('.') ? decimal(figures) : cardinal(figures)), 'B']
}
