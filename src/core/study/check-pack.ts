import type { StudySections } from '#shared/model/study.ts'

/** A sentence that two pages' explanations share. */
export interface SharedSentence {
  readonly sentence: string
  readonly pages: readonly number[]
}

/** Shorter pieces (`就这么简单。`) are ordinary language, not a template. */
const SHORTEST = 8

/** Finds sentences that stand in the explanations of more than one page. */
export function findSharedSentences(pages: ReadonlyMap<number, StudySections>): SharedSentence[] {
  const seen = new Map<string, Set<number>>()
  for (const [number, sections] of pages) {
    const texts = [
      ...(sections.plain ?? []),
      ...(sections.beginner ?? []),
      ...(sections.summary ?? []),
      ...(sections.quick ? [sections.quick.point, ...sections.quick.hints] : []),
      ...(sections.mnemonic?.lines ?? []),
    ]
    for (const sentence of texts.flatMap(splitChinese)) {
      const on = seen.get(sentence) ?? new Set()
      seen.set(sentence, on.add(number))
    }
  }
  return [...seen]
    .filter(([, on]) => on.size > 1)
    .map(([sentence, on]) => ({ sentence, pages: [...on].sort((a, b) => a - b) }))
}

function splitChinese(text: string): string[] {
  return text
    .replace(/\*\*|`/g, '')
    .split(/(?<=[。！？；])/u)
    .map((s) => s.trim())
    .filter((s) => s.length >= SHORTEST)
}
