import type { ChineseSenses } from '#shared/model/dictionary.ts'

const BEFORE_VERB = new Set(
  "to can could may might must shall should will would don't doesn't didn't can't won't cannot i you we they who please let's".split(
    ' ',
  ),
)
const BEFORE_NOUN = new Set(
  'a an the this that these those my your his her its our their each every some any no of in on at by from with for into per via one two three several many multiple'.split(
    ' ',
  ),
)

/**
 * Puts the part of speech first that the word before suggests: *the run* is a noun, *to run* a verb. Without a hint the
 * order stays.
 */
export function orderByContext(senses: readonly ChineseSenses[], before: string): ChineseSenses[] {
  const word = before.toLowerCase()
  const wanted = BEFORE_VERB.has(word) ? ['v.'] : BEFORE_NOUN.has(word) ? ['n.', 'adj.'] : []
  const isWanted = ({ partOfSpeech }: ChineseSenses): boolean => wanted.includes(partOfSpeech)
  return [...senses.filter((each) => isWanted(each)), ...senses.filter((each) => !isWanted(each))]
}
