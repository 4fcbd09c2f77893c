import type { TranslatedSentence } from '#shared/model/study.ts'

/** Texts that differ in white space alone are the same sentence. */
function fold(text: string): string {
  return text.replace(/\s+/gu, ' ').trim()
}

/** The Chinese of each of these sentences, in their order; empty for one that is not translated. */
export function alignTranslation(
  sentences: readonly string[],
  rows: readonly TranslatedSentence[],
): readonly string[] {
  const chinese = new Map<string, string>()
  for (const { en, zh } of rows) {
    if (!chinese.has(fold(en))) chinese.set(fold(en), zh)
  }
  return sentences.map((sentence) => chinese.get(fold(sentence)) ?? '')
}

/**
 * The rows with one more, without Chinese, for each of the sentences that has none. It stands after the row of the
 * sentence before it. Sentences that say nothing, and repetitions, need no row.
 */
export function completeRows(
  sentences: readonly string[],
  rows: readonly TranslatedSentence[],
): readonly TranslatedSentence[] {
  const known = new Map(rows.map(({ en }, place) => [fold(en), place]))
  /** What goes after each row; first what goes before them all. */
  const added = Array.from({ length: rows.length + 1 }, (): TranslatedSentence[] => [])
  const seen = new Set<string>()
  let place = -1
  for (const sentence of sentences) {
    const key = fold(sentence)
    const at = known.get(key)
    if (at !== undefined) place = at
    else if (/[\p{L}\p{N}]/u.test(key) && !seen.has(key)) added[place + 1]?.push({ en: key, zh: '' })
    seen.add(key)
  }
  return [...(added[0] ?? []), ...rows.flatMap((row, index) => [row, ...(added[index + 1] ?? [])])]
}
