import type { OwnPronunciation } from '#shared/model/own-pronunciation.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import { withEnding } from '../words/with-ending.ts'
import type { Saying } from '../words/spoken.ts'
import { ownKey } from './own-key.ts'
import { readOwnIpa } from './read-own-ipa.ts'
import { readLetters } from './read-own-words.ts'
import { stemsOfS } from './s-forms.ts'

/** What the learner's pronunciations need of everything else that is known. */
export interface Known {
  /** How a text is said without the learner's pronunciations. */
  sayText(text: string, accent: Accent): Saying
  /** How letters and number words are said one after the other. */
  sayPieces(pieces: readonly string[], accent: Accent): Saying
  /** Whether a listed word is said as its stem with an s; true where the form is not listed. */
  isRegularS(form: string, stem: string): boolean
}

export interface OwnBook {
  /** How the learner wants a word said, as it is written: by its own entry or as a regular -s or 's of one. */
  find(word: string, accent: Accent): Saying | undefined
}

/** The learner's pronunciations. An entry whose text is no pronunciation is passed over: it is checked where it is typed. */
export function createOwnBook(entries: readonly OwnPronunciation[], known: Known): OwnBook {
  if (entries.length === 0) return { find: () => undefined }
  const books = { us: bookFor('us'), uk: bookFor('uk') }
  const said = { us: new Map<string, Saying | undefined>(), uk: new Map<string, Saying | undefined>() }

  function bookFor(accent: Accent): ReadonlyMap<string, OwnPronunciation> {
    const book = new Map<string, OwnPronunciation>()
    for (const wanted of ['both', accent] as const) {
      for (const entry of entries) if (entry.accent === wanted) book.set(ownKey(entry.word), entry)
    }
    return book
  }

  function sayEntry(key: string, accent: Accent): Saying | undefined {
    if (said[accent].has(key)) return said[accent].get(key)
    const entry = books[accent].get(key)
    const saying = entry && read(entry, accent)
    if (entry !== undefined) said[accent].set(key, saying)
    return saying
  }

  function read({ word, kind, text }: OwnPronunciation, accent: Accent): Saying | undefined {
    switch (kind) {
      case 'ipa': {
        const ipa = readOwnIpa(text, accent)
        if ('fault' in ipa) return undefined
        // A voice that takes no phonemes says the word as it would be said without the learner's.
        const spoken = known.sayText(word, accent).spoken.join(' ')
        const phonemes = [ipa.groups.flatMap(({ sounds }) => sounds)]
        return { spoken: [spoken], groups: ipa.groups, source: 'learner', phonemes }
      }
      case 'letters': {
        const letters = readLetters(text)
        if ('fault' in letters) return undefined
        return { ...known.sayPieces(letters.pieces, accent), source: 'learner' }
      }
      case 'word':
        return { ...known.sayText(text, accent), source: 'learner' }
    }
  }

  function find(word: string, accent: Accent): Saying | undefined {
    const own = sayEntry(ownKey(word), accent)
    if (own !== undefined) return own
    // The owner of several: kubelets' is said as kubelets.
    if (word.endsWith("s'")) return find(word.slice(0, -1), accent)
    for (const stem of stemsOfS(word)) {
      const saying = sayEntry(ownKey(stem), accent)
      if (saying !== undefined && known.isRegularS(word, stem)) return withEnding(saying, 's', accent)
    }
    return undefined
  }

  return { find }
}
