import { isPronounceable } from '../pronounceable.ts'
import type { Rule } from '../token.ts'
import type { Vocabulary } from './capitals.ts'

const PLACE = /^([A-Za-z])-?th$/u
const INFLECTED = /^([A-Z][A-Za-z\d]*[A-Z\d]|[a-z]{2,6}(?=['-]))['-]?(ed|d|ing)$/u
const SHORTEST_WORD = 4

/**
 * Abbreviations as verbs, and letters as ordinals: `SSHed` is S S H'd, `DMing` D M'ing, `i-th` I'th. What stands after the
 * apostrophe is added to what is said.
 */
export function inflectedLetters(vocabulary: Vocabulary): Rule {
  return ({ text }, read) => {
    const place = PLACE.exec(text)?.[1]
    if (place !== undefined)
      return vocabulary.isListed(text.toLowerCase()) ? undefined : [`${place.toUpperCase()}'th`]
    const [, stem = '', ending = ''] = INFLECTED.exec(text) ?? []
    if (stem === '' || (ending === 'd' && !text.includes("'"))) return undefined
    const isSmall = /^[a-z]/u.test(stem)
    if (isSmall && (!vocabulary.isTerm(stem) || vocabulary.isListed(stem))) return undefined
    const word = stem.toLowerCase()
    // *POSTed*, *JOINing*: a word in capitals.
    if (!vocabulary.isTerm(stem) && word.length >= SHORTEST_WORD && vocabulary.isListed(word))
      return [word + (ending === 'd' ? 'ed' : ending)]
    if (!vocabulary.isTerm(stem) && /[a-z]/u.test(stem) && isPronounceable(word)) return undefined
    const said = read(stem)
    return [...said.slice(0, -1), `${said.at(-1) ?? ''}'${ending === 'ed' ? 'd' : ending}`]
  }
}
