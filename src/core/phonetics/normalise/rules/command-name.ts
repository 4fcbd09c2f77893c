import type { Rule } from '../token.ts'
import { hasPossibleOnset, type Vocabulary } from './capitals.ts'

/** What such names end in that is said by its letters. */
const SPELLED_TAIL = /^([a-z]{3,})(ctl|fs|db|cfg|mq|sql|js|fmt|vm|rc|(?<=[^aeiouy])[cdqx])$/u
/** What is said before a word: *pyproject*, *libcurl*. */
const SPOKEN_HEAD = /^(py|lib)([a-z]{3,})$/u
const LONGEST_HEAD = 3
const SHORTEST_WORD = 3
const LONGEST_NAME = 20

/**
 * Names of commands and file systems that are letters and a word: *pvcreate*, *zpool*, *smartctl*, *overlayfs*. The
 * letters before the word must be ones that no English word begins with.
 */
export function commandName(vocabulary: Vocabulary): Rule {
  const isKnown = (word: string) => vocabulary.isListed(word) || vocabulary.isTerm(word)
  return ({ text }) => {
    if (!/^[a-z]+$/u.test(text) || text.length > LONGEST_NAME || isKnown(text)) return undefined
    const [, word = '', tail = ''] = SPELLED_TAIL.exec(text) ?? []
    if (isKnown(word)) return [word, ...Array.from(tail.toUpperCase())]
    const [, head = '', rest = ''] = SPOKEN_HEAD.exec(text) ?? []
    if (isKnown(rest)) return [head, rest]
    if (hasPossibleOnset(text)) return undefined
    for (let length = 1; length <= LONGEST_HEAD && length + SHORTEST_WORD <= text.length; length++) {
      const head = text.slice(0, length)
      if (/[aeiouy]/u.test(head)) return undefined
      if (isKnown(text.slice(length))) return [...Array.from(head.toUpperCase()), text.slice(length)]
    }
    return undefined
  }
}
