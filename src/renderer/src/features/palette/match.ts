/** What a command can be found by: its titles in both languages and the initials of its pinyin. */
export interface Findable {
  readonly titles: readonly string[]
  readonly initials: string
}

/**
 * How well `query` fits, from 0 (not at all) to 1. Case, spaces and signs do not count; the letters may have others
 * between them, which counts less.
 */
export function fit(query: string, { titles, initials }: Findable): number {
  const wanted = plain(query)
  if (wanted === '') return 1
  return Math.max(...[...titles, initials].map((text) => fitText(wanted, plain(text))))
}

/** The entries that fit, the best first; equally good ones keep their order. */
export function rank<Entry extends Findable>(query: string, entries: readonly Entry[]): readonly Entry[] {
  return entries
    .map((entry) => ({ entry, score: fit(query, entry) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ entry }) => entry)
}

function plain(text: string): string {
  return text.toLowerCase().replace(/[\s\p{P}\p{S}]+/gu, '')
}

function fitText(wanted: string, text: string): number {
  const at = text.indexOf(wanted)
  if (at === 0) return 0.8 + 0.2 * (wanted.length / text.length)
  if (at > 0) return 0.6 + 0.2 * (wanted.length / text.length)
  let from = 0
  let gaps = 0
  for (const letter of wanted) {
    const found = text.indexOf(letter, from)
    if (found === -1) return 0
    gaps += found - from
    from = found + letter.length
  }
  return 0.5 / (1 + gaps)
}
