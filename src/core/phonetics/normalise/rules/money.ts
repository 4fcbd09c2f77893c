import { cardinal, decimal } from '../numbers.ts'
import { sayUnit } from '../units.ts'
import type { ReadPart, Rule } from '../token.ts'

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
  tn: 'trillion',
  mn: 'million',
}
const AMOUNT =
  /^(?:US|A|C)?([$€£¥₹])(\d[\d,]*)(?:\.(\d+))?(k|mn|m|bn|b|tn|t)?((?:(?:\/|-per-)(?:[a-z-]+|1?0*[km])){0,2})$/iu
const TERMS: Readonly<Record<string, string>> = {
  mo: 'month',
  yr: 'year',
  y: 'year',
  wk: 'week',
  seat: 'seat',
}
/** Written apart from the sum: *$30 m*. */
const SCALE_LETTERS = /^(?:[km]|mn|bn|tn|[KMBT])$/u
const SCALE_WORD = /^(?:hundred|thousand|million|billion|trillion)$/iu

/** *million*, after which the currency of a sum is said. */
export function isSumScale(text: string): boolean {
  return SCALE_WORD.test(text)
}

/** Sums of money: `$5` five dollars, `$0.05` five cents, `$1.50` one dollar fifty, `$2M`, `$5/month`. */
export const money: Rule = ({ text, next, after, previous, before }, read) => {
  const isApart = SCALE_LETTERS.test(text) && /^[\s\u00a0]$/u.test(before)
  if (SCALE_WORD.test(text) || isApart) {
    // "$5 million": the currency is said after the scale.
    const currency = CURRENCIES[/^([$€£¥₹])\d[\d,.-]*$/u.exec(previous)?.[1] ?? '']
    return currency === undefined
      ? undefined
      : [SCALES[text.toLowerCase()] ?? text.toLowerCase(), currency[1]]
  }
  // A column of awk: `{print $2}`.
  if (/^\$\d$/u.test(text) && /^(?:print|printf|echo|shift)$/u.test(previous))
    return ['dollar', ...cardinal(text.slice(1))]
  const amount = AMOUNT.exec(text)
  const currency = CURRENCIES[amount?.[1] ?? '']
  if (amount === null || currency === undefined) return undefined
  const [, , figures = '', part, scale, per] = amount
  const whole = figures.replaceAll(',', '')
  const tail = sayTerms(per ?? '', read)
  if (SCALE_WORD.test(next) || (SCALE_LETTERS.test(next) && /^[\s\u00a0]$/u.test(after)))
    return part === undefined ? cardinal(whole) : decimal(`${whole}.${part}`)
  if (scale !== undefined) {
    const sum = part === undefined ? cardinal(whole) : decimal(`${whole}.${part}`)
    return [...sum, SCALES[scale.toLowerCase()] ?? '', currency[1], ...tail]
  }
  if (part === undefined || /^0+$/u.test(part))
    return [...cardinal(whole), whole === '1' ? currency[0] : currency[1], ...tail]
  if (whole === '0' && part.length === 2) {
    const cents = currency[2]
    const many = cents === 'penny' ? 'pence' : cents === 'cent' ? 'cents' : cents
    return [...cardinal(part), part === '01' ? cents : many, ...tail]
  }
  if (part.length !== 2) return [...decimal(`${whole}.${part}`), currency[1], ...tail]
  return [...cardinal(whole), whole === '1' ? currency[0] : currency[1], ...cardinal(part), ...tail]
}

/** What the sum is for: `/month`, `/user/month`, `/1M`. */
function sayTerms(terms: string, read: ReadPart): string[] {
  return terms
    .split(/\/|-per-/u)
    .slice(1)
    .flatMap((under) => {
      if (Object.hasOwn(TERMS, under)) return ['per', TERMS[under] ?? '']
      const unit = sayUnit(under, true, true)
      if (unit !== undefined) return ['per', ...unit]
      return [
        'per',
        ...(/^1[kKM]$/u.test(under) ? ['one', ...(sayUnit(under.slice(1), true, true) ?? [])] : read(under)),
      ]
    })
}
