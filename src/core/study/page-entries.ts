import { baseForms } from '#core/dictionary/base-forms.ts'
import { findWords } from '#core/text/words.ts'
import type { Word } from '#shared/model/document.ts'
import type { Abbreviation, Keyword } from '#shared/model/study.ts'

/** What sections 4 and 5 of a page say about a word or phrase of it. */
export type PageEntry =
  | { readonly kind: 'abbreviation'; readonly entry: Abbreviation }
  | { readonly kind: 'keyword'; readonly entry: Keyword }

/** Where a word or phrase with an entry stands: in which sentence, and from which of its words to which. */
export interface PlacedEntry {
  readonly sentence: number
  readonly first: number
  readonly last: number
  readonly about: PageEntry
}

interface Wanted {
  readonly about: PageEntry
  /** The words of its term, as they are written. */
  readonly words: readonly string[]
}

export interface EntryFinder {
  /** The entries of a sentence's words, none inside another; the longest where several begin. */
  in(words: readonly Pick<Word, 'text'>[], sentence: number): PlacedEntry[]
  /** The entry of a term as it is written anywhere, if there is one. */
  of(term: string): PageEntry | null
}

/** Finds where abbreviations and key words stand, in the forms that words take in a sentence. */
export function createEntryFinder(
  abbreviations: readonly Abbreviation[],
  keywords: readonly Keyword[],
): EntryFinder {
  const wanted: Wanted[] = [
    ...abbreviations.map((entry) => ({
      about: { kind: 'abbreviation', entry } as const,
      words: wordsOf(entry.abbr),
    })),
    ...keywords.map((entry) => ({ about: { kind: 'keyword', entry } as const, words: wordsOf(entry.term) })),
  ]
  const byFirst = new Map<string, Wanted[]>()
  for (const each of wanted) {
    const [first] = each.words
    if (first === undefined) continue
    const key = first.toLowerCase()
    byFirst.set(key, [...(byFirst.get(key) ?? []), each])
  }

  /** The longest that begins at this word; an abbreviation before a key word that is written alike. */
  function at(words: readonly string[], place: number): Wanted | null {
    const candidates = formsOf(words[place] ?? '').flatMap((form) => byFirst.get(form) ?? [])
    const found = candidates.filter((each) =>
      each.words.every((word, index) => isForm(words[place + index] ?? '', word, each)),
    )
    return found.sort((a, b) => b.words.length - a.words.length)[0] ?? null
  }

  function inWords(words: readonly string[], sentence: number): PlacedEntry[] {
    const placed: PlacedEntry[] = []
    for (let place = 0; place < words.length;) {
      const found = at(words, place)
      const length = found?.words.length ?? 1
      if (found) placed.push({ sentence, first: place, last: place + length - 1, about: found.about })
      place += length
    }
    return placed
  }

  return {
    in: (words, sentence) =>
      inWords(
        words.map(({ text }) => text),
        sentence,
      ),
    of(term) {
      const words = wordsOf(term)
      const placed = inWords(words, 0)
      const whole = placed.find(({ first, last }) => first === 0 && last === words.length - 1)
      return (whole ?? (words.length > 1 ? placed.at(-1) : undefined))?.about ?? null
    },
  }
}

function wordsOf(term: string): string[] {
  return findWords(term).map(({ text }) => text)
}

/** What a word may be a form of, in lower case: itself, its regular bases, its parts (`ECS/EKS`). */
function formsOf(word: string): string[] {
  const lower = word.toLowerCase().replaceAll('’', "'")
  const bases = baseForms(lower)
    .filter(({ inflection }) => inflection !== 'comparative' && inflection !== 'superlative')
    .map(({ base }) => base)
  return [...new Set([lower, ...bases, ...(/[/-]/u.test(word) ? lower.split(/[/-]/u) : [])])]
}

/** An abbreviation is written in its own capitals; a key word in any case. */
function isForm(word: string, wanted: string, { about }: Wanted): boolean {
  if (about.kind === 'keyword') return formsOf(word).includes(wanted.toLowerCase())
  const isIt = (part: string): boolean => part.replace(/(?:['’]s|s)$/u, '') === wanted || part === wanted
  return isIt(word) || word.split(/[/-]/u).some(isIt)
}
