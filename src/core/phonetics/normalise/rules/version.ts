import { cardinal, decimal, digits } from '../numbers.ts'
import type { Rule } from '../token.ts'

/** A name with its version: `Phi-3.5`, `SSE4.2`, `ubuntu-22.04`. */
const NAMED = /^([A-Za-z]+(?:-[A-Za-z]{2,})*)-?(\d{1,3}(?:\.\d{1,3}){1,2})$/u
/** The version and the size of a model: `Qwen2.5-72B-Instruct`, `Llama-3.1-8B`. */
const SIZED = /^([A-Za-z]+)-?(\d{1,2}(?:\.\d{1,2})*)-(\d{1,4}(?:\.\d{1,2})?)([BM])((?:-[A-Za-z\d]+)*)$/u
const VERSION = /^([vV]\.?)?(\d+(?:\.(?:\d+|x|\*))*)(?:-(.+))?$/u

/** `v1` is V one, `v1.21.3` V one point twenty-one point three, `1.2.x` one point two point X. */
export const version: Rule = ({ text }, read) => {
  const [, name = '', after = ''] = NAMED.exec(text) ?? []
  if (name !== '' && !/^v$/iu.test(name)) return [...read(name), ...sayFigures(after.split('.'))]
  const [, model = '', edition = '', size = '', scale = '', kind = ''] = SIZED.exec(text) ?? []
  if (model !== '')
    return [
      ...read(model),
      ...sayFigures(edition.split('.')),
      ...(size.includes('.') ? decimal(size) : cardinal(size)),
      scale,
      ...kind.split('-').flatMap((part) => (part === '' ? [] : read(part))),
    ]
  const found = VERSION.exec(text)
  if (found === null) return undefined
  const [, letter, figures = '', tag] = found
  const parts = figures.split('.')
  if (letter === undefined && parts.length < 3 && parts.at(-1) !== 'x') return undefined
  const spoken = letter === undefined ? [] : ['V']
  spoken.push(...sayFigures(parts))
  return tag === undefined ? spoken : [...spoken, ...read(tag)]
}

function sayFigures(parts: readonly string[]): string[] {
  return parts.flatMap((part, index) => {
    const point = index > 0 ? ['point'] : []
    if (part === 'x') return [...point, 'X']
    if (part === '*') return [...point, 'star']
    return [...point, ...(part.length > 1 && part.startsWith('0') ? digits(part) : cardinal(part))]
  })
}
