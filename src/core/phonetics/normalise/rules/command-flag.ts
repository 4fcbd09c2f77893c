import type { Rule } from '../token.ts'
import { isPronounceable } from '../pronounceable.ts'
import type { Vocabulary } from './capitals.ts'
import { unquoted } from './assignment.ts'

const FLAG = /^(--?)([A-Za-z][\w.-]*)(?:=(.+))?$/u

/** Options of commands: `--region` is dash dash region, `-it` dash I T, `--name=web` dash dash name equals web. */
export function commandFlag(vocabulary: Vocabulary): Rule {
  return ({ text }, read) => {
    const flag = FLAG.exec(text)
    if (flag === null) return undefined
    const [, dashes, name = '', value] = flag
    const spoken = dashes === '--' ? ['dash', 'dash'] : ['dash']
    const isWord = vocabulary.isListed(name.toLowerCase()) || vocabulary.isTerm(name)
    const letters =
      dashes === '-' && (/^[A-Za-z]{1,2}$/u.test(name) || (!isWord && isCluster(name, read(name))))
    const define = dashes === '-' ? /^D([a-z].*)$/u.exec(name)?.[1] : undefined
    const [, letter = '', rest = ''] =
      dashes === '-' && !isWord ? (/^([Wf])([a-z]{4,})$/u.exec(name) ?? []) : []
    if (letter !== '' && vocabulary.isListed(rest)) spoken.push(letter.toUpperCase(), rest)
    else if (define !== undefined) spoken.push('D', ...read(define))
    else spoken.push(...(letters ? Array.from(name.toUpperCase()) : read(name)))
    return value === undefined ? spoken : [...spoken, 'equals', ...read(unquoted(value))]
  }
}

/** Several options in one: `-xzvf`, `-tulpn`, `-euo`. */
function isCluster(name: string, said: readonly string[]): boolean {
  return (
    /^[A-Za-z]{3,5}$/u.test(name) &&
    said.length === 1 &&
    (name.length === 3 ||
      /[a-z][A-Z]|[A-Z][a-z]/u.test(name) ||
      !isPronounceable(name) ||
      /[aeiou]{3}|[^aeiouy]{3}$/u.test(name))
  )
}
