import type { Candidate, CedictEntry } from './chinese-words.ts'

/** How many Chinese words contain `zh` while one of their glosses contains `key`, from 0. */
export type Associations = (key: string, zh: string) => number

/**
 * Counts how often an English word and its Chinese go together inside longer words: 网络 and *network* in 网络安全
 * “network security”. A translation that is used to build other words is the ordinary one.
 */
export function countAssociations(
  entries: readonly CedictEntry[],
  inverted: ReadonlyMap<string, readonly Candidate[]>,
): Associations {
  const chinese = new Map<string, Map<string, number>>()
  for (const [key, candidates] of inverted) {
    if (!key.includes(' ')) chinese.set(key, new Map(candidates.map(({ zh }) => [zh, 0])))
  }
  for (const [, zh, , glosses] of entries) {
    const parts = partsOf(zh)
    if (parts.length === 0) continue
    const text = typeof glosses === 'string' ? glosses : glosses.join(';')
    for (const word of new Set(text.toLowerCase().match(/[a-z]+/gu))) {
      const counts = chinese.get(word)
      if (counts === undefined) continue
      for (const part of parts) {
        const count = counts.get(part)
        if (count !== undefined) counts.set(part, count + 1)
      }
    }
  }
  return (key, zh) => chinese.get(key)?.get(zh) ?? 0
}

/** The proper parts of a word, each once. */
function partsOf(zh: string): string[] {
  const parts = new Set<string>()
  for (let from = 0; from < zh.length; from++) {
    for (let to = from + 1; to <= Math.min(zh.length, from + 4); to++) {
      if (to - from < zh.length) parts.add(zh.slice(from, to))
    }
  }
  return [...parts]
}
