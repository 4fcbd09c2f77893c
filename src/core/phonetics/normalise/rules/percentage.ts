import type { Rule } from '../token.ts'

const PERCENT = /^([-+~<>≤≥]?[\d.,]+)%(\+?)$/u

/** `99.9%` is ninety-nine point nine percent. */
export const percentage: Rule = ({ text }, read) => {
  const found = PERCENT.exec(text)
  if (found === null) return undefined
  return [...read(found[1] ?? ''), 'percent', ...(found[2] === '+' ? ['plus'] : [])]
}
