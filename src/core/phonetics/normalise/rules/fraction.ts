import { cardinal, code, ordinal, port } from '../numbers.ts'
import type { Rule, Token } from '../token.ts'

const SLASHED = /^(\d{1,5}(?:\/\d{1,5})+)$/u
/** What one is at, of so many: *Step 1/5*. */
const COUNTED =
  /^(?:step|page|part|slide|question|lesson|chapter|unit|task|attempt|try|day|week|section|round)$/iu
const LARGEST_DENOMINATOR = 10

/**
 * Numbers with a slash. `1/2` is one half and `3/4` three quarters; `2 1/2` is two and a half; `24/7` is itself; `2/2` is two of two; otherwise they are a list, read as
 * ports are: `80/443` is eighty, four forty-three.
 */
export const fraction: Rule = (token, read) => {
  const { text, previous, before, next, after } = token
  const stop = /^[fF]\/(\d{1,2}(?:\.\d)?)$/u.exec(text)?.[1]
  if (stop !== undefined) return ['F', ...read(stop)]
  const [, numerator = '', unknown = ''] = /^(\d{1,3})\/([nxyNT])(?:[²³])?$/u.exec(text) ?? []
  if (unknown !== '') return [...cardinal(numerator), 'over', ...read(text.slice(numerator.length + 1))]
  if (!SLASHED.test(text)) return undefined
  if (text === '1/2' && /^\d+$/u.test(previous) && before === ' ') return ['and', 'a', 'half']
  if (isSignature(token)) return text.split('/').flatMap((figure) => cardinal(figure))
  const [over = '', under = '', ...more] = text.split('/')
  // Of a camera: *1/125 s*.
  if (over === '1' && more.length === 0 && /^s(?:ec)?\.?$/u.test(next) && after.trim() === '')
    return ['one', 'over', ...code(under)]
  if (
    INCHES.test(text) &&
    /^["”″]/u.test(after) &&
    !/["“]/u.test(before) &&
    !/^(?:to|and|or)$/u.test(previous)
  )
    return [...sayFraction(over, under), 'inch']
  // Of the blood: *120/80 mmHg*.
  if (more.length === 0 && (next === 'mmHg' || /^(?:BP|pressure)$/u.test(previous)))
    return [...port(over), 'over', ...port(under)]
  if (text === '24/7') return ['twenty', 'four', 'seven']
  if (more.length === 0 && COUNTED.test(previous)) return [...cardinal(over), 'of', ...cardinal(under)]
  const top = Number(over)
  const bottom = Number(under)
  if (more.length === 0 && top <= bottom && bottom <= LARGEST_DENOMINATOR && (top === bottom || top === 0))
    return [...cardinal(over), 'of', ...cardinal(under)]
  if (more.length === 0 && top % 2 === 1 && top < bottom && /^(?:16|32|64)$/u.test(under))
    return [...cardinal(over), `${ordinal(under).join(' ')}${top === 1 ? '' : 's'}`]
  if (more.length > 0 || bottom < 2 || bottom > LARGEST_DENOMINATOR || top >= bottom || top === 0)
    return text.split('/').flatMap(port)
  return sayFraction(over, under)
}

function sayFraction(over: string, under: string): string[] {
  const name = under === '2' ? 'half' : under === '4' ? 'quarter' : ordinal(under).join(' ')
  return [...cardinal(over), over === '1' ? name : under === '2' ? 'halves' : `${name}s`]
}

const INCHES = /^\d{1,2}\/(?:2|4|8|16|32|64)$/u
const BEATS = /^(?:[2-7]|9|12)\/[48]$/u

/** The beats of a bar of music: *in 4/4*, *6/8 time*. */
function isSignature({ text, previous, next, after }: Token): boolean {
  if (!BEATS.test(text)) return false
  if (/^(?:time|meter|signature|beats?|bars?|groove)$/u.test(next) && after.trim() === '') return true
  return /^(?:BPM|bpm|signature|meter)$/u.test(previous) || (text === '4/4' && previous === 'in')
}
