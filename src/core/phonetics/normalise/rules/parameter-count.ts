import { cardinal, decimal } from '../numbers.ts'
import type { Rule } from '../token.ts'

const COUNT = /^(\d{1,4}(?:\.\d+)?)([BT])$/u
/** Sizes of models that no number of bytes is likely to have. */
const USUAL_SIZES = new Set('7 13 14 27 34 65 70 72 175 180 236 405 671'.split(' '))
const NAMED = /^[A-Z][a-z]+|^[A-Z][A-Za-z]*-?\d/u
const MANY =
  /^(?:rows?|records?|users?|events?|requests?|messages|tokens|people|devices|queries|documents|vectors|points|edges)$/iu
const COUNTED = /^(?:parameters?|params|active|dense|models?|LLMs?|variants?|weights)$/iu

/** The size of a model, in billions: *Llama 3 70B*, *a 7B model* are seventy B, seven B; elsewhere B is bytes. */
export const parameterCount: Rule = ({ text, previous, beforePrevious, next }) => {
  const [, figures = '', scale = ''] = COUNT.exec(text) ?? []
  if (figures === '') return undefined
  const count = figures.includes('.') ? decimal(figures) : cardinal(figures)
  // *GPT-4 (1.8T)*; the size of a disk is a letter: *sda 1.8T*.
  const isNamed = /^[A-Z][A-Za-z]*-\d|^[A-Z][a-z]+[A-Z]/u.test(previous)
  if (scale === 'T')
    return MANY.test(next) || COUNTED.test(next) || isNamed ? [...count, 'trillion'] : undefined
  const isModel =
    USUAL_SIZES.has(figures) ||
    COUNTED.test(next) ||
    NAMED.test(previous) ||
    (/^\d/u.test(previous) && NAMED.test(beforePrevious))
  // Money apart, what is counted in fractions of B is counted in billions: *1.2B rows*.
  if (!isModel) return figures.includes('.') || MANY.test(next) ? [...count, 'billion'] : undefined
  return [...count, 'B']
}
