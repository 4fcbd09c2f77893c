import { cardinal, digits } from '../numbers.ts'
import type { Rule } from '../token.ts'

const VERSION = /^([vV]\.?)?(\d+(?:\.(?:\d+|x|\*))*)(?:-(.+))?$/u

/** `v1` is V one, `v1.21.3` V one point twenty-one point three, `1.2.x` one point two point X. */
export const version: Rule = ({ text }, read) => {
  const found = VERSION.exec(text)
  if (found === null) return undefined
  const [, letter, figures = '', tag] = found
  const parts = figures.split('.')
  if (letter === undefined && parts.length < 3) return undefined
  const spoken = letter === undefined ? [] : ['V']
  parts.forEach((part, index) => {
    if (index > 0) spoken.push('point')
    if (part === 'x') spoken.push('X')
    else if (part === '*') spoken.push('star')
    else spoken.push(...(part.length > 1 && part.startsWith('0') ? digits(part) : cardinal(part)))
  })
  return tag === undefined ? spoken : [...spoken, ...read(tag)]
}
