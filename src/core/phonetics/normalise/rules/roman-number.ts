import { cardinal, ordinal } from '../numbers.ts'
import type { Rule } from '../token.ts'

const ROMAN = /^(?=[IVX])X{0,3}(?:IX|IV|V?I{0,3})$/u
const COUNTED =
  /^(?:war|chapter|part|section|volume|book|act|scene|phase|type|class|level|tier|stage|step|appendix|title|article|annex|grade|unit)$/iu
const RULERS = new Set(
  (
    'Alexander Benedict Catherine Charles Edward Elizabeth Ferdinand Francis Frederick George Gregory Henry Ivan James John ' +
    'Leo Louis Mary Napoleon Nicholas Paul Peter Philip Pius Ramses Richard William'
  ).split(' '),
)
const VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10 }

/** Roman numbers where they are some: *Part II* is part two, *Louis XIV* Louis the fourteenth. */
export const romanNumber: Rule = ({ text, previous }) => {
  if (!ROMAN.test(text)) return undefined
  if (COUNTED.test(previous)) return cardinal(String(valueOf(text)))
  if (RULERS.has(previous) && (text.length > 1 || text === 'V'))
    return ['the', ...ordinal(String(valueOf(text)))]
  // A generation: *SATA III*, *Pentium II*. IV has other meanings.
  // Of a model: *R6 II*, *A7 IV*.
  if (text.length > 1 && /^[A-Z][A-Za-z]*\d[A-Z]?$/u.test(previous)) return cardinal(String(valueOf(text)))
  return text.length > 1 && text !== 'IV' && /^[A-Z][A-Za-z]+$/u.test(previous)
    ? cardinal(String(valueOf(text)))
    : undefined
}

function valueOf(roman: string): number {
  const values = Array.from(roman, (letter) => VALUES[letter] ?? 0)
  return values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0)
}
