import type { Rule } from '../token.ts'
import { unquoted } from './assignment.ts'

const FLAG = /^(--?)([A-Za-z][\w.-]*)(?:=(.+))?$/u

/** Options of commands: `--region` is dash dash region, `-it` dash I T, `--name=web` dash dash name equals web. */
export const commandFlag: Rule = ({ text }, read) => {
  const flag = FLAG.exec(text)
  if (flag === null) return undefined
  const [, dashes, name = '', value] = flag
  const spoken = dashes === '--' ? ['dash', 'dash'] : ['dash']
  const letters = dashes === '-' && /^[A-Za-z]{1,2}$/u.test(name)
  const define = dashes === '-' ? /^D([a-z].*)$/u.exec(name)?.[1] : undefined
  if (define !== undefined) spoken.push('D', ...read(define))
  else spoken.push(...(letters ? Array.from(name.toUpperCase()) : read(name)))
  return value === undefined ? spoken : [...spoken, 'equals', ...read(unquoted(value))]
}
