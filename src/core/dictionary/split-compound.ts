/** Beginnings that make words of their own with whatever follows. */
const PREFIXES = ['auto', 'multi', 'micro', 'inter', 'pre', 'post', 'non', 'sub', 'over', 'under', 're', 'un']

/**
 * The parts of a word that is written together: at hyphens, slashes, dots, underscores and inner capitals, else after a
 * prefix when `isWord` knows what follows.
 */
export function splitCompound(word: string, isWord: (part: string) => boolean): string[] {
  const parts = word.split(/[-/._\s:]+|(?<=\p{Ll})(?=\p{Lu})/u).filter((part) => /\p{L}/u.test(part))
  if (parts.length !== 1) return parts.slice(0, 6)
  const [only = ''] = parts
  const lower = only.toLowerCase()
  for (const prefix of PREFIXES) {
    const rest = lower.slice(prefix.length)
    if (lower.startsWith(prefix) && rest.length > 3 && isWord(rest)) return [prefix, rest]
  }
  return parts
}
