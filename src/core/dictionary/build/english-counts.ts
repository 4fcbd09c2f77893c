import { baseForms } from '../base-forms.ts'
import type { DictionaryTables } from './read-tables.ts'
import type { WordNet } from './read-wordnet.ts'

/**
 * How common words are in general English: how often each, in any of its forms, is met in WordNet's definitions and
 * examples, and how often its senses were tagged. A form counts for itself and for every word it can be a form of.
 */
export function countEnglish(
  wordnet: WordNet,
  irregular: DictionaryTables['irregular'],
): Map<string, number> {
  const forms = new Map<string, number>()
  for (const { definition, examples } of wordnet.synsets.values()) {
    for (const [word] of `${definition} ${examples.join(' ')}`
      .toLowerCase()
      .matchAll(/[a-z]+(?:['-][a-z]+)*/gu)) {
      forms.set(word, (forms.get(word) ?? 0) + 1)
    }
  }
  const bases = new Map<string, Set<string>>()
  for (const [form, , base] of irregular) bases.set(form, (bases.get(form) ?? new Set()).add(base))
  const counts = new Map<string, number>()
  for (const [form, count] of forms) {
    const regular = baseForms(form).map(({ base }) => base)
    const words = new Set([form, ...(bases.get(form) ?? regular.filter((base) => wordnet.senses.has(base)))])
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + count)
  }
  for (const [word, senses] of wordnet.senses) {
    const tagged = senses.reduce((sum, { count }) => sum + count, 0)
    if (tagged > 0) counts.set(word, (counts.get(word) ?? 0) + tagged)
  }
  return counts
}
