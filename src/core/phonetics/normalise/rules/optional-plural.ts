import type { Rule } from '../token.ts'

const OPTIONAL = /^(.*[A-Za-z])\((e?s)\)$/u

/** `container(s)` is said in the plural, which stands for both. */
export const optionalPlural: Rule = ({ text }, read) => {
  const found = OPTIONAL.exec(text)
  if (found === null) return undefined
  return read(`${found[1] ?? ''}${found[2] ?? ''}`)
}
