import { cardinal, code, port } from '../numbers.ts'
import type { Rule } from '../token.ts'

const RANGE = /^([$€£]?)(\d[\d,]*(?:\.\d+)?)(%|[A-Za-z]{0,4})-([$€£]?)(\d[\d,]*(?:\.\d+)?)(%|[A-Za-z]{0,4})$/u

/** `0-100%` is zero to one hundred percent, `5-10ms` five to ten milliseconds, `2020-2024` two years; long numbers are counted. */
export const range: Rule = ({ text }, read) => {
  const found = RANGE.exec(text)
  if (found === null) return undefined
  const [, currency = '', low = '', lowUnit = '', otherCurrency = '', high = '', unit = ''] = found
  // A model and what it has: *MegaRAID 9560-16i*.
  if (/^\d{4}-\d{1,2}[a-z]$/u.test(text)) return [...code(low), ...read(high + unit)]
  const isBare = currency + lowUnit + otherCurrency + unit === '' && !/[.,]/u.test(low + high)
  // What goes down is no range: FIPS 140-2. A year and the end of another is: 2020-21.
  if (isBare && low.length > 2 && Number(high) < Number(low) && !/^(?:19|20)\d\d-\d\d$/u.test(text))
    return [...port(low), 'dash', ...port(high)]
  // Part of a document: SP 800-63B.
  if (/^[A-Z]$/u.test(unit) && currency + lowUnit + otherCurrency === '' && Number(high) < Number(low))
    return [...port(low), 'dash', ...port(high), unit]
  if (isBare && (low.length > 4 || high.length > 4)) return [...cardinal(low), 'to', ...cardinal(high)]
  const sameUnit = lowUnit === unit || lowUnit === ''
  const start = sameUnit ? low : low + lowUnit
  return [
    ...read(currency !== '' && otherCurrency !== '' ? currency + start : start),
    'to',
    ...read((otherCurrency || currency) + high + unit),
  ]
}

const NAMED = /^(([A-Za-z]{1,4})\d+)-(\2\d+)$/u

/** From one name to another: `SF7-SF12` is S F seven to S F twelve. */
export const namedRange: Rule = ({ text }, read) => {
  // *problems A–F*; *A-B* and *A-D* are other things.
  const last = /^A-([E-Z])$/u.exec(text)?.[1]
  if (last !== undefined) return ['A', 'to', last]
  const found = NAMED.exec(text)
  return found === null ? undefined : [...read(found[1] ?? ''), 'to', ...read(found[3] ?? '')]
}
