import { cardinal, code, year } from '../numbers.ts'
import { sayUnit } from '../units.ts'
import type { ReadPart, Rule } from '../token.ts'
import type { Vocabulary } from './capitals.ts'

const KEBAB_OR_SNAKE = /^[A-Za-z\d']+(?:[-_]+[A-Za-z\d']+)+$/u
const CAMEL_HUMPS = /[A-Z]{2,}(?=[A-Z][a-z])|[A-Z]{2,}s?(?![a-z])|[A-Z]?[a-z']+|[A-Z]|\d+/gu

/** `get-login-password`, `aws_account_id`, `on-premises`: the joining marks are silent on purpose. */
export function joinedWords(vocabulary: Vocabulary): Rule {
  return ({ text }, read) => {
    if (!KEBAB_OR_SNAKE.test(text)) return undefined
    const parts = text.split(/[-_]+/u)
    // *a-z* is two letters; *once-in-a-while* has the article.
    const letters = parts.every((part) => part.length === 1)
    const last = parts.length - 1
    const isConstant = /^[A-Z\d]+(?:_[A-Z\d]+)+$/u.test(text)
    return parts.flatMap((part, index) => {
      if (letters) return read(part.toUpperCase())
      // The size of a model: `Llama-3-70B`.
      if (index > 0 && /^\d{1,4}B$/u.test(part) && /^[A-Z][a-z]/u.test(text))
        return [...cardinal(part.slice(0, -1)), 'B']
      const named = /^\d+$/u.test(parts[index - 1] ?? '') ? parts[0] : parts[index - 1]
      if (index > 0 && isCodeNumber(part) && isCodeName(named ?? ''))
        return isYear(part) ? year(part) : code(part)
      // In a constant every word is in capitals: `LED_PIN`.
      if (
        isConstant &&
        /^[A-Z]{3,}$/u.test(part) &&
        !vocabulary.isTerm(part) &&
        vocabulary.isListed(part.toLowerCase())
      )
        return [part.toLowerCase()]
      if (/^(?:UTC|GMT)$/u.test(parts[0] ?? '') && /^\d{1,2}$/u.test(part))
        return ['minus', ...cardinal(part)]
      if (index > 0 && index === last && part === 'a') return ['A']
      // *GB-month*: one, as any noun before another.
      if (index < last) return sayUnit(part, true, false) ?? read(part)
      const isBytes = index > 0 && sayUnit(parts[index - 1] ?? '', true, false) !== undefined
      return (isBytes ? sayUnit(part, false, true) : undefined) ?? read(part)
    })
  }
}

const CAPITALS_AND_WORD = /^([A-Z]{2,})([a-z]{3,})$/u

/** An abbreviation and a word written together: `MLflow` is M L flow. */
export function abbreviatedCompound(vocabulary: Vocabulary): Rule {
  return ({ text }, read) => {
    const [, letters = '', word = ''] = CAPITALS_AND_WORD.exec(text) ?? []
    if (word === '' || vocabulary.isListed(text.toLowerCase())) return undefined
    return vocabulary.isListed(word) || vocabulary.isTerm(word) ? [...read(letters), word] : undefined
  }
}

/** `instanceId`, `StorageClass`, `XMLHttpRequest`, `FSx`: one word a hump, letters and figures apart. */
export const camelCase: Rule = ({ text }, read) => {
  if (!/^[A-Za-z\d']+$/u.test(text) || !/[a-z][A-Z]|[A-Z]{2}[a-z]|\d/u.test(text)) return undefined
  const humps = text.match(CAMEL_HUMPS)
  if (humps === null || humps.length < 2 || humps.join('').length !== text.length) return undefined
  return humps.flatMap((hump, index) => (hump === text ? [hump] : readHump(hump, humps, index, read)))
}

const SHORT_WORDS = new Set('be by do go in io is it me my no of on or py to up we'.split(' '))

/** Letters after the generation of an EC2 family, each with a meaning of its own: `x2iedn`. */
const INSTANCE_TRAITS = /^[abdeginqz]{3,4}$/u

/** A letter alone is a letter here, never the article; three or four figures after letters are a name: `RS256`, `x509`. */
function readHump(hump: string, humps: readonly string[], index: number, read: ReadPart): readonly string[] {
  const isNextToFigure = /^\d/u.test(humps[index + 1] ?? humps[index - 1] ?? '')
  if (/^[a-z]$/u.test(hump)) return [hump.toUpperCase()]
  if (/^[A-Z][a-z]$|^[a-z]{2}$/u.test(hump) && isNextToFigure && !SHORT_WORDS.has(hump.toLowerCase()))
    return Array.from(hump.toUpperCase())
  if (INSTANCE_TRAITS.test(hump) && index === 2 && humps[1]?.length === 1)
    return Array.from(hump.toUpperCase())
  return isCodeNumber(hump) && (index > 0 || hump.length === 4) ? code(hump) : read(hump)
}

function isCodeNumber(part: string): boolean {
  return /^\d{3,4}$/u.test(part)
}

function isYear(part: string): boolean {
  return /^(?:19|20)\d\d$/u.test(part)
}

/** What a number is the name of: capitals, or letters and figures in one. */
function isCodeName(part: string): boolean {
  return /^[A-Z][A-Z\d]*$|^[A-Za-z]+\d+[A-Za-z]?$/u.test(part)
}
