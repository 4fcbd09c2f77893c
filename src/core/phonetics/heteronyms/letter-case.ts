import type { HeteronymSense } from '../data/tables.ts'

/** Words that are said letter by letter only when they are written in capitals: `IT` and `it`, `US` and `us`. */
const SETTLED_BY_CASE: ReadonlySet<string> = new Set(['it', 'us'])

/**
 * The sense that the letters' case leaves no doubt about. `it` and `It` are the pronoun wherever they stand; `IT` is
 * said letter by letter unless the whole sentence shouts. Undefined where the sentence has to decide.
 * @param shouting true when no other word of the sentence has small letters
 */
export function settledByCase(
  text: string,
  senses: readonly HeteronymSense[],
  shouting: boolean,
): HeteronymSense | undefined {
  if (!SETTLED_BY_CASE.has(text.toLowerCase())) return undefined
  const capitals = text === text.toUpperCase()
  if (capitals && shouting) return undefined
  return senses.find(({ kind }) => (kind === 'letters') === capitals)
}
