import { cardinal, code, digits, ordinal } from '../numbers.ts'
import type { Rule } from '../token.ts'

const HEXADECIMAL = /^0[xX]([\dA-Fa-f]{1,64})$/u
const BINARY = /^0[bB]([01]{1,32})$/u
const SCIENTIFIC = /^(\d{1,4}(?:\.\d{1,6})?)[eE]([+-]?)(\d{1,3})$/u
const OCTAL = /^0[oO]([0-7]{1,8})$/u
/** Experts of one size: `8x7B`. */
const EXPERTS = /^(\d{1,3})[x×](\d{1,3})B$/u
const SIZE = /^(\d[\d,]{0,6})[x×](\d[\d,]{0,6}(?:\.\d+)?[A-Za-z]{0,4})$/u
const TIMES_TEN = /^(\d+(?:\.\d+)?)[×x*](10\^-?\d{1,3})$/u
const POWER = /^(\d{1,6}|[A-Za-z])\^(-?\d{1,3}|[A-Za-z])$/u

/** Numbers as programs and formulas have them: `0x7F` is zero X seven F, `0b10` zero B one zero, `10^6` ten to the sixth, `n^2` N squared, `2e-4` two E minus four, `1024×768` one by the other. */
export const numberLiteral: Rule = ({ text }, read) => {
  const hex = HEXADECIMAL.exec(text)?.[1]
  if (hex !== undefined)
    return [
      'zero',
      'X',
      ...Array.from(hex).flatMap((char) => (/\d/u.test(char) ? digits(char) : [char.toUpperCase()])),
    ]
  const binary = BINARY.exec(text)?.[1]
  if (binary !== undefined) return ['zero', 'B', ...digits(binary)]
  const [, figures = '', sign = '', exponent10 = ''] = SCIENTIFIC.exec(text) ?? []
  if (figures !== '')
    return [...read(figures), 'E', ...(sign === '-' ? ['minus'] : []), ...cardinal(exponent10)]
  const octal = OCTAL.exec(text)?.[1]
  if (octal !== undefined) return ['zero', 'O', ...digits(octal)]
  const [, experts = '', billions = ''] = EXPERTS.exec(text) ?? []
  if (experts !== '') return [...cardinal(experts), 'by', ...cardinal(billions), 'B']
  const [, screen = '', refreshed = ''] = /^(\d{3,4}[x×]\d{3,4})@(\d.*)$/u.exec(text) ?? []
  if (screen !== '') return [...read(screen), 'at', ...read(refreshed)]
  if (text === '24x7') return ['twenty', 'four', 'seven']
  const [, width = '', height = ''] = SIZE.exec(text) ?? []
  // Of a picture: `1920×1080`.
  if (/^\d{3,4}$/u.test(width) && /^\d{3,4}$/u.test(height)) return [...code(width), 'by', ...code(height)]
  if (width !== '' && width !== '0') return [...read(width), 'by', ...read(height)]
  const [, factor = '', tenPower = ''] = TIMES_TEN.exec(text) ?? []
  if (factor !== '') return [...read(factor), 'times', ...read(tenPower)]
  const point = /^U\+([\dA-F]{4,6})$/u.exec(text)?.[1]
  if (point !== undefined)
    return ['U', 'plus', ...Array.from(point).flatMap((char) => (/\d/u.test(char) ? digits(char) : [char]))]
  // `2^32-1`
  const [, term = '', sum = '', rest = ''] = /^(\d{1,3}\^\d{1,3})([+-])(\d{1,3})$/u.exec(text) ?? []
  if (term !== '') return [...read(term), sum === '+' ? 'plus' : 'minus', ...cardinal(rest)]
  const power = POWER.exec(text)
  if (power === null) return undefined
  const [, base = '', exponent = ''] = power
  if (exponent === 'T') return [...plain(base), 'transpose']
  if (exponent === '2') return [...plain(base), 'squared']
  if (exponent === '3') return [...plain(base), 'cubed']
  return [...plain(base), 'to', 'the', ...(/^\d/u.test(exponent) ? ordinal(exponent) : plain(exponent))]
}

function plain(text: string): string[] {
  if (text.startsWith('-')) return ['minus', ...cardinal(text.slice(1))]
  return /^\d/u.test(text) ? cardinal(text) : [text.toUpperCase()]
}
