import { cardinal, code, digits, year } from '../numbers.ts'
import { isQuantity } from '../units.ts'
import type { Rule } from '../token.ts'

/** Who numbers standards: *ISO/IEC 27001*, *GB/T 28181*, *SMPTE ST 2110*. */
const BODY = /^(?:ISO|IEC|ISO\/IEC|EN|UL|DIN|JIS|BS|GB|GB\/T|SMPTE|ST)$/u
const NUMBER = /^(\d{3,5})(?:-(\d{1,2}))?(?::((?:19|20)\d\d))?$/u

/**
 * The number of a standard after who gave it: `27001:2022` is twenty-seven thousand one colon twenty twenty-two,
 * `61508-3` six one five zero eight dash three, `2110` twenty-one ten.
 */
export const standardNumber: Rule = ({ text, previous, before, beforePrevious }) => {
  const [, number = '', part, dated] = NUMBER.exec(text) ?? []
  if (number === '' || !BODY.test(previous) || !/^[ \u00a0]$/u.test(before)) return undefined
  // *16 GB 3200 MHz*
  if (previous === 'GB' && isQuantity(beforePrevious)) return undefined
  return [
    ...(/^\d\d00\d$/u.test(number) ? cardinal(number) : number.length > 4 ? digits(number) : code(number)),
    ...(part === undefined ? [] : ['dash', ...cardinal(part)]),
    ...(dated === undefined ? [] : ['colon', ...year(dated)]),
  ]
}
