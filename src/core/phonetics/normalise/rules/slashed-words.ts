import type { Rule } from '../token.ts'

const WORDS = /^(?:[A-Z]\.\d{3}|\d+\.\d+|[A-Za-z\d][\w'&+-]*)(?:\/(?:[A-Za-z\d][\w'&+-]*|\d+\.\d+))+$/u
const JOINED = new Set(['and/or', 'he/she', 'his/her', 'him/her', 's/he'])

/** `increase/decrease` is increase slash decrease; `and/or` needs no slash. A path, with a slash at an end, is none. */
export const slashedWords: Rule = ({ text }, read) => {
  if (!WORDS.test(text)) return undefined
  const silent = JOINED.has(text.toLowerCase())
  return text
    .split('/')
    .flatMap((part, index) => [
      ...(index > 0 && !silent ? ['slash'] : []),
      ...(/^[a-z]$/u.test(part) ? [part.toUpperCase()] : read(part)),
    ])
}
