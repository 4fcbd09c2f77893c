import { cardinal, ordinal, port } from '../numbers.ts'
import type { Rule } from '../token.ts'

const SLASHED = /^(\d{1,5}(?:\/\d{1,5})+)$/u
const LARGEST_DENOMINATOR = 10

/**
 * Numbers with a slash. `1/2` is one half and `3/4` three quarters; `2 1/2` is two and a half; `24/7` is itself; `2/2` is two of two; otherwise they are a list, read as
 * ports are: `80/443` is eighty, four forty-three.
 */
export const fraction: Rule = ({ text, previous, before }, read) => {
  const stop = /^[fF]\/(\d{1,2}(?:\.\d)?)$/u.exec(text)?.[1]
  if (stop !== undefined) return ['F', ...read(stop)]
  const [, numerator = '', unknown = ''] = /^(\d{1,3})\/([nxyNT])(?:[²³])?$/u.exec(text) ?? []
  if (unknown !== '') return [...cardinal(numerator), 'over', ...read(text.slice(numerator.length + 1))]
  if (!SLASHED.test(text)) return undefined
  if (text === '1/2' && /^\d+$/u.test(previous) && before === ' ') return ['and', 'a', 'half']
  const [over = '', under = '', ...more] = text.split('/')
  if (text === '24/7') return ['twenty', 'four', 'seven']
  const top = Number(over)
  const bottom = Number(under)
  if (more.length === 0 && top <= bottom && bottom <= LARGEST_DENOMINATOR && (top === bottom || top === 0))
    return [...cardinal(over), 'of', ...cardinal(under)]
  if (more.length === 0 && top % 2 === 1 && top < bottom && /^(?:16|32|64)$/u.test(under))
    return [...cardinal(over), `${ordinal(under).join(' ')}${top === 1 ? '' : 's'}`]
  if (more.length > 0 || bottom < 2 || bottom > LARGEST_DENOMINATOR || top >= bottom || top === 0)
    return text.split('/').flatMap(port)
  const name = bottom === 2 ? 'half' : bottom === 4 ? 'quarter' : ordinal(under).join(' ')
  return [...cardinal(over), top === 1 ? name : bottom === 2 ? 'halves' : `${name}s`]
}
