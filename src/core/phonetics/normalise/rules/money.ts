import { cardinal, decimal } from '../numbers.ts'
import { sayUnit } from '../units.ts'
import type { Rule } from '../token.ts'

const CURRENCIES: Readonly<Record<string, readonly [one: string, many: string, cent: string]>> = {
  $: ['dollar', 'dollars', 'cent'],
  '€': ['euro', 'euros', 'cent'],
  '£': ['pound', 'pounds', 'penny'],
  '¥': ['yuan', 'yuan', 'fen'],
  '₹': ['rupee', 'rupees', 'paisa'],
}
const SCALES: Readonly<Record<string, string>> = {
  k: 'thousand',
  m: 'million',
  bn: 'billion',
  b: 'billion',
  t: 'trillion',
}
const AMOUNT =
  /^(?:US|A|C)?([$€£¥₹])(\d[\d,]*)(?:\.(\d+))?(k|m|bn|b|t)?((?:\/|-per-)(?:[a-z-]+|1?0*[km]))?$/iu
const TERMS: Readonly<Record<string, string>> = {
  mo: 'month',
  yr: 'year',
  y: 'year',
  wk: 'week',
  seat: 'seat',
}
const SCALE_WORD = /^(?:hundred|thousand|million|billion|trillion)$/iu

/** *million*, after which the currency of a sum is said. */
export function isSumScale(text: string): boolean {
  return SCALE_WORD.test(text)
}

/** Sums of money: `$5` five dollars, `$0.05` zero point zero five dollars, `$1.50` one dollar fifty, `$2M`, `$5/month`. */
export const money: Rule = ({ text, next, previous }, read) => {
  if (SCALE_WORD.test(text)) {
    // "$5 million": the currency is said after the scale.
    const currency = CURRENCIES[/^([$€£¥₹])\d/u.exec(previous)?.[1] ?? '']
    return currency === undefined ? undefined : [text.toLowerCase(), currency[1]]
  }
  // A column of awk: `{print $2}`.
  if (/^\$\d$/u.test(text) && /^(?:print|printf|echo|shift)$/u.test(previous))
    return ['dollar', ...cardinal(text.slice(1))]
  const amount = AMOUNT.exec(text)
  const currency = CURRENCIES[amount?.[1] ?? '']
  if (amount === null || currency === undefined) return undefined
  const [, , figures = '', part, scale, per] = amount
  const whole = figures.replaceAll(',', '')
  const under = (per ?? '').replace(/^(?:\/|-per-)/u, '')
  const term = Object.hasOwn(TERMS, under) ? TERMS[under] : undefined
  const tail =
    term !== undefined
      ? ['per', term]
      : per === undefined
        ? []
        : [
            'per',
            ...(sayUnit(under, true, true) ??
              (/^1[kKM]$/u.test(under)
                ? ['one', ...(sayUnit(under.slice(1), true, true) ?? [])]
                : read(under))),
          ]
  if (SCALE_WORD.test(next)) return part === undefined ? cardinal(whole) : decimal(`${whole}.${part}`)
  if (scale !== undefined) {
    const sum = part === undefined ? cardinal(whole) : decimal(`${whole}.${part}`)
    return [...sum, SCALES[scale.toLowerCase()] ?? '', currency[1], ...tail]
  }
  if (part === undefined || /^0+$/u.test(part))
    return [...cardinal(whole), whole === '1' ? currency[0] : currency[1], ...tail]
  if (part.length !== 2 || whole === '0') return [...decimal(`${whole}.${part}`), currency[1], ...tail]
  return [...cardinal(whole), whole === '1' ? currency[0] : currency[1], ...cardinal(part), ...tail]
}
