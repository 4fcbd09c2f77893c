import type { Accent } from '#shared/model/pronunciation.ts'
import type { PhoneticData, Term } from '../data/tables.ts'
import { toRp } from '../rp/to-rp.ts'
import type { Phones } from '../sounds/phones.ts'
import { readIpa } from '../sounds/read-ipa.ts'
import type { SpokenGroup } from '../words/spoken.ts'

export interface TermBook {
  /** The entry for a token as it is written, in whatever case means the same thing. */
  find(token: string): Term | undefined
  /** The sounds of a term that is one word, so that others can be derived from it: *kubelets*, *gibibytes*. */
  wordSounds(word: string, accent: Accent): Phones | undefined
}

/** Capitals, or capitals with a small letter between that are not said as a word: RAM, MoM. */
function isAbbreviation({ term, class: type }: Term): boolean {
  return (
    type === 'spelled' || /^[A-Z]{2,}$/u.test(term) || (type === 'mixed' && /^[A-Z][a-z]?[A-Z]+$/u.test(term))
  )
}

/**
 * The technical lexicon. A token matches as written; in another case too, unless the term is an abbreviation whose
 * letters also make an ordinary word (RAM is not ram, MoM is not mom), or a unit of two letters (Mi is not MI).
 */
export function createTermBook({ dictionary, tables }: PhoneticData): TermBook {
  const exact = new Map(tables.terms.map((term) => [term.term, term]))
  const folded = new Map<string, Term>()
  for (const term of tables.terms) {
    const lower = term.term.toLowerCase()
    if (isAbbreviation(term) && dictionary.lookup(lower) !== undefined) continue
    if (/^[A-Z][a-z]$/u.test(term.term)) continue
    if (!folded.has(lower) || lower === term.term) folded.set(lower, term)
  }
  // *RIs* is more than one RI, and no RIS.
  const isPlural = (token: string) => /^[A-Z\d]{2,}s$/u.test(token) && exact.has(token.slice(0, -1))
  const find = (token: string) =>
    exact.get(token) ?? (isPlural(token) ? undefined : folded.get(token.toLowerCase()))
  return {
    find,
    wordSounds(word, accent) {
      const term = find(word)
      if (term?.class !== 'word') return undefined
      const groups = termSounds(term, accent)
      return groups?.length === 1 ? groups[0]?.sounds : undefined
    },
  }
}

/**
 * The sounds that an entry gives itself; undefined where its spoken words give them. UK follows from US when the
 * entry has none of its own.
 */
export function termSounds(term: Term, accent: Accent): SpokenGroup[] | undefined {
  const own = accent === 'us' ? term.us : term.uk
  const ipa = own === '' ? term.us : own
  if (ipa === '') return undefined
  const parts = ipa.split(' ')
  return parts.map((part, index) => {
    const read = readIpa(part)
    if ('at' in read) throw new SyntaxError(`not broad IPA at ${read.at + 1}: ${ipa}`)
    const spelling = parts.length === term.spoken.length ? (term.spoken[index] ?? '') : term.term
    const sounds = accent === 'uk' && own === '' ? toRp(spelling, read.sounds, NO_BATH) : read.sounds
    return { sounds, marked: parts.length > 1 }
  })
}

const NO_BATH = { isBath: () => false }
