import { cardinal, decimal } from '../numbers.ts'
import { CARD, isQuantity, sayUnit } from '../units.ts'
import type { Rule, Token } from '../token.ts'

const WITH_UNIT = /^([-+]?\d[\d,]*(?:\.\d+)?)(-?)([A-Za-zµ°ΩÅ]+[²³]?(?:\/[A-Za-z]+[²³]?)?)$/u

/** What times are given in; other figures before an m may be millions or meters. */
const MINUTES = /^(?:1|2|3|5|10|15|20|30|45|60|90)$/u
const PLURAL_BYTES = /^([KMGTPE]i?B)s$/u

/** A unit after its number (`20 GiB`) or joined to it (`512MB`, `5ms`, `10x`). `GiB` alone is said in the plural. */
export const countedUnit: Rule = (token) => {
  const { text, previous, before, beforePrevious, next } = token
  if (/^0[xX]$/u.test(text)) return ['zero', 'X']
  // *±250 °/s*: the sign is no part of a displayed word.
  const each = /°\s?$/u.test(before) ? /^\/([a-z]+)$/u.exec(text)?.[1] : undefined
  if (each !== undefined) return sayUnit(`°/${each}`, true, true)?.slice(1)
  const product = sayProduct(token)
  if (product !== undefined) return product
  const joined = WITH_UNIT.exec(text)
  if (joined !== null) {
    const [, figures = '', hyphen = '', unit = ''] = joined
    const name = sayUnit(unit === 'us' ? 'µs' : unit, hyphen !== '' || isOne(figures), true)
    // *1h 20m*, *a 5m window*
    if (unit === 'm' && (/^\d+h$/u.test(previous) || MINUTES.test(figures)))
      return [...cardinal(figures), isOne(figures) ? 'minute' : 'minutes']
    if (name === undefined || unit === 'm' || isFactor(unit, previous, next)) return undefined
    // A processor: *Snapdragon 8s Gen 3*.
    if (unit === 's' && next === 'Gen') return [...cardinal(figures), 'S']
    // A label or a number of a program, and no unit: *Fig. 2A*, `1000L`.
    if (/^[JLN]$/u.test(unit) && hyphen === '') return undefined
    // Of a program's memory: `--executor-memory 8g`.
    if (unit === 'g' && /^--?[A-Za-z]/u.test(previous)) return [...cardinal(figures), 'G']
    if (unit === 'A' && LABELLED.test(previous)) return undefined
    const plain = figures.replace(/[,+-]/gu, '')
    const sign = figures.startsWith('-') ? ['minus'] : []
    return [...sign, ...(plain.includes('.') ? decimal(plain) : cardinal(plain)), ...name]
  }
  const bytes = PLURAL_BYTES.exec(text)?.[1]
  if (bytes !== undefined) return sayUnit(bytes, false, true)
  if (/°\s?$/u.test(before) && (text === 'C' || text === 'F'))
    return ['degrees', text === 'C' ? 'Celsius' : 'Fahrenheit']
  // A graphics card, not tebibytes: *RTX 3080 Ti*.
  if (text === 'Ti' && (/^[A-Z]{2,}$/u.test(beforePrevious) || CARD.test(previous))) return ['T', 'I']
  // A Chinese standard: *GB 4943.1*.
  if (text === 'GB' && /^\d{4,5}(?:[.-]|$)/u.test(next) && !isQuantity(previous)) return ['G', 'B']
  // *1920 x 1080* is a size.
  if (/^[x×]$/u.test(text) && /^\d{3,4}$/u.test(previous) && /^\d{3,4}$/u.test(next)) return ['by']
  const single = isOne(previous) || /^(?:one|a|an|per|each|every)$/iu.test(previous)
  const counted = isQuantity(previous) && /^[ \u00a0]*$/u.test(before)
  if (!counted) return sayUnit(text, single, false)
  if (text === 'm' && HOURS.test(beforePrevious)) return [single ? 'minute' : 'minutes']
  if (text === 'in') return isMeasured(token) ? [single ? 'inch' : 'inches'] : undefined
  // The stop ends the sentence, and is none of an abbreviation: *lasts 250 ms.*
  return sayUnit(text.replace(/(?<=[a-z])\.$/u, ''), single || /^1\/\d+$/u.test(previous), true)
}

const PRODUCTS = /^(?:N|A|W|V|J|kW|kg|kN|mA)$/u

/** The two words of units multiplied, of which the last takes the plural: *10 N·m*, *5 A·h*. */
function sayProduct({ text, before, after, previous }: Token): string[] | undefined {
  if (after === '·' && PRODUCTS.test(text)) return sayUnit(text, true, true)
  if (before === '·' && PRODUCTS.test(previous) && /^(?:m|h|s|A)[²]?$/u.test(text))
    return sayUnit(text, false, true)
  return undefined
}

const HOURS = /^(?:\d+)?(?:h|hrs?|hours?)$/u

/**
 * Whether the *in* after a number is inches: of a product, with a mark before the number or after the unit (*1 in = 2.54 cm*), or
 * with what it is in another unit: *1.75 in (44.45 mm)*.
 */
function isMeasured({ previous, beforePrevious, next, after }: Token): boolean {
  if (/[x×]/u.test(previous) || /^[=×x]$/u.test(next) || after.startsWith(')')) return true
  if (!previous.includes('.')) return false
  return (
    beforePrevious === '=' ||
    (after.trim() === '(' && /^(?!(?:19|20)\d\d$)\d+(?:\.\d+)?(?:mm|cm|m)?$/u.test(next))
  )
}

function isOne(figures: string): boolean {
  return figures.replace(/^[-+<>~≤≥≈±]/u, '') === '1'
}

const LABELLED =
  /^(?:cat|category|fig|figs|figure|table|tab|step|section|appendix|part|class|grade|phase|level|tier|option|room|gate|exhibit|question)\.?$/iu
const OPERATOR = /^[-+*/=^]=?$/u

/** The unknown of a formula: *3x + 1*. */
function isFactor(unit: string, previous: string, next: string): boolean {
  return unit === 'x' && (OPERATOR.test(next) || OPERATOR.test(previous))
}
