import { isPronounceable, isSpelledWithin } from '../pronounceable.ts'
import type { Rule } from '../token.ts'
import type { Vocabulary } from './capitals.ts'

/** One or two small letters between capitals, or after them. */
const ODD = /^(?:[A-Z][a-z]{1,3}[A-Z]{2,4}|[A-Z]{2,3}[a-z]{1,2}(?:[A-Z][a-z]?)?)$/u
const HEADS = new Set('de di fitz la le mac mc o van'.split(' '))
const SHORT_WORDS = new Set('ad as at by do go he hi if in is it me my no of on or so to up us we'.split(' '))
const SHORTEST_WORD = 4

/**
 * One word in spite of its capitals: names of people (*McCarthy*) and of models, whose capitals are those of a full form
 * (*LaMDA*, *YaRN*, *ALiBi*). A part that is an abbreviation of its own is none of a word: *EdDSA*.
 */
export function oddCase(vocabulary: Vocabulary): Rule {
  return ({ text }) => {
    const [, head = '', name = ''] = /^([A-Z][a-z]{0,3})'?([A-Z][a-z]{2,})$/u.exec(text) ?? []
    const whole = text.toLowerCase()
    if (name !== '' && HEADS.has(head.toLowerCase()))
      return head === 'Mc' || vocabulary.isListed(whole) ? [whole] : undefined
    if (!ODD.test(text) || isSpelledWithin(text) || text.endsWith('aaS') || whole.length < SHORTEST_WORD)
      return undefined
    const parts = text.match(/[A-Z]{2,}(?![a-z])|[A-Z]+[a-z]*/gu) ?? []
    const humps = text.match(/[A-Z][a-z]+|[A-Z]{2,}(?![a-z])|[A-Z]/gu) ?? []
    if ([...parts, ...humps].some((part) => part.length > 1 && vocabulary.isTerm(part))) return undefined
    if (vocabulary.isListed(whole)) return [whole]
    const first = /^[A-Z][a-z]*/u.exec(text)?.[0].toLowerCase() ?? ''
    if (SHORT_WORDS.has(first) || !/[A-Z]$/u.test(text) || (first.length > 2 && vocabulary.isListed(first)))
      return undefined
    return /[aeiouy]/u.test(whole) && isPronounceable(whole) ? [whole] : undefined
  }
}
