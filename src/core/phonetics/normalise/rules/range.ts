import type { Rule } from '../token.ts'

const RANGE = /^([$€£]?)(\d[\d,]*(?:\.\d+)?)(%|[A-Za-z]{0,4})-([$€£]?)(\d[\d,]*(?:\.\d+)?)(%|[A-Za-z]{0,4})$/u

/** `0-100%` is zero to one hundred percent, `5-10ms` five to ten milliseconds, `2020-2024` two years. */
export const range: Rule = ({ text }, read) => {
  const found = RANGE.exec(text)
  if (found === null) return undefined
  const [, currency = '', low = '', lowUnit = '', otherCurrency = '', high = '', unit = ''] = found
  const sameUnit = lowUnit === unit || lowUnit === ''
  const start = sameUnit ? low : low + lowUnit
  return [
    ...read(currency !== '' && otherCurrency !== '' ? currency + start : start),
    'to',
    ...read((otherCurrency || currency) + high + unit),
  ]
}
