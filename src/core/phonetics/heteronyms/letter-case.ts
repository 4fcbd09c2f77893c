import type { HeteronymSense } from '../data/tables.ts'

/** Words that are said letter by letter only when they are written in capitals: `IT` and `it`, `US` and `us`. */
const SETTLED_BY_CASE: ReadonlySet<string> = new Set(['it', 'us'])

/**
 * The sense that the letters' case leaves no doubt about. `it` and `It` are the pronoun wherever they stand; `IT` is
 * said letter by letter unless the whole sentence shouts. Undefined where the sentence has to decide.
 * *Live* after another name is the adjective: *TeX Live*.
 * @param shouting true when no other word of the sentence has small letters
 * @param previous the word before
 */
export function settledByCase(
  text: string,
  senses: readonly HeteronymSense[],
  shouting: boolean,
  previous: string,
): HeteronymSense | undefined {
  if (text === 'Live' && /^[A-Z]/u.test(previous)) return senses.find(({ kind }) => kind === 'adj')
  if (!SETTLED_BY_CASE.has(text.toLowerCase())) return undefined
  const capitals = text === text.toUpperCase()
  if (capitals && shouting) return undefined
  return senses.find(({ kind }) => (kind === 'letters') === capitals)
}
