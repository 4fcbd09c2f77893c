import { code, decimal, ordinal } from '../numbers.ts'
import type { Rule } from '../token.ts'

const ORDINAL = /^(\d{1,15})(?:st|nd|rd|th)$/iu
const SIGN: Readonly<Record<string, string>> = {
  '<': 'less than',
  '>': 'more than',
  '~': 'about',
  '<=': 'at most',
  '>=': 'at least',
  '≤': 'at most',
  '≥': 'at least',
  '≈': 'about',
  '±': 'plus or minus',
  '#': 'number',
  '+': 'plus',
  '-': 'minus',
  '×': 'times',
  '@': 'at',
}
const SIGNED = /^(<=|>=|[<>~≤≥≈±#+×@-])(?=[\d.$€£])(.+)$/u
/** A decimal and what is counted: `1.5rem`, `2.5G`. */
const WITH_LETTERS = /^(\d+\.\d+)([A-Za-z]{1,6})$/u
/** A decimal and a word: `6.1-inch`. */
const HYPHENED = /^(\d+\.\d+)-([a-z]{3,}(?:-[a-z]+)*)$/u
const TAGGED = /^#([A-Za-z][\w-]*)$/u
const MORE = /^(v?\d[\d,.]*)\+$/u

/** Numbers with something on them: `1st`, `<5`, `~100`, `10+`, `#3`, `-5`; and tags: `#on-call`. */
export const decoratedNumber: Rule = ({ text, next, after }, read) => {
  const [, figures = '', letters = ''] = WITH_LETTERS.exec(text) ?? []
  if (letters !== '')
    return [...decimal(figures), ...(letters.length < 3 ? Array.from(letters.toUpperCase()) : read(letters))]
  const [, measure = '', measured = ''] = HYPHENED.exec(text) ?? []
  if (measured !== '') return [...decimal(measure), ...read(measured)]
  const share = /^%([a-z]{1,2})$/u.exec(text)?.[1]
  if (share !== undefined) return ['percent', ...Array.from(share.toUpperCase())]
  const cents = /^(\d{1,3})¢$/u.exec(text)?.[1]
  if (cents !== undefined) return [...read(cents), cents === '1' ? 'cent' : 'cents']
  const ranked = ORDINAL.exec(text)
  if (ranked !== null) return ordinal(ranked[1] ?? '')
  const tag = TAGGED.exec(text)?.[1]
  if (tag !== undefined) return ['hash', ...read(tag)]
  const more = MORE.exec(text)
  if (more !== null) {
    const [, counted = ''] = more
    // The name of a processor, and no round number: *Xeon 8480+*.
    return [
      ...(/^\d{4}$/u.test(counted) && !counted.endsWith('0'.repeat(2)) ? code(counted) : read(counted)),
      'plus',
    ]
  }
  const signed = SIGNED.exec(text)
  if (signed === null) return undefined
  const turned = /^ ?°/u.test(after) && !/^[CFK]$/u.test(next)
  return [
    ...(SIGN[signed[1] ?? '']?.split(' ') ?? []),
    ...read(signed[2] ?? ''),
    ...(turned ? [signed[2] === '1' ? 'degree' : 'degrees'] : []),
  ]
}
