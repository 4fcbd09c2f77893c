import { cardinal } from '../numbers.ts'
import type { Rule } from '../token.ts'

const REDIRECTED = /^(\d|&)(>>?)(~?\/.*|\.{1,2}\/.*|[A-Za-z][\w.-]*\.[a-z]{2,5})$/u

/** Where the output of a command goes, written as one: `2>/dev/null` is two greater than slash dev slash null. */
export const redirection: Rule = ({ text }, read) => {
  const [, from = '', sign = '', file = ''] = REDIRECTED.exec(text) ?? []
  if (file === '') return undefined
  return [
    ...(from === '&' ? ['and'] : cardinal(from)),
    ...(sign === '>' ? ['greater', 'than'] : ['append', 'to']),
    ...read(file),
  ]
}
