import { PRONUNCIATION_SOURCES, type Accent, type PronunciationSource } from '#shared/model/pronunciation.ts'
import type { Term } from '../data/tables.ts'
import type { OwnBook } from '../learner/own-book.ts'
import { termSounds, type TermBook } from '../lexicon/term-book.ts'
import type { Pieces } from '../normalise/token.ts'
import { withEnding } from './with-ending.ts'
import { stressPart } from './derive.ts'
import { letterSounds, markRun } from './spell-out.ts'
import type { Saying, SpokenGroup } from './spoken.ts'
import type { Ending } from './suffixes.ts'
import { remember, type WordBook } from './word-book.ts'

const NUMBER_WORDS = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand'
  ).split(' '),
)

/** Heteronyms as the names of programs have them; `useState` has the verb, but not *use case*. */
const SENSES_IN_NAMES: ReadonlyMap<string, string> = new Map([
  ['close', 'verb'],
  ['exploit', 'noun'],
  ['live', 'adj'],
])
const AFTER_NOUN_USE = /^(?:cases?|after|of)$/u

export interface Composer {
  /** Says the pieces of one displayed word together. */
  compose(pieces: Pieces, accent: Accent): Saying
}

/**
 * Puts letters, terms and words together, and sets the stress of letters and figures in a row (`EC2`). What the learner
 * has in `own` comes first, but for single letters: those have their names.
 */
export function createComposer(terms: TermBook, words: WordBook, own?: OwnBook): Composer {
  const known = { us: new Map<string, Saying>(), uk: new Map<string, Saying>() }

  function sayPiece(piece: string, accent: Accent): Saying {
    const before = known[accent].get(piece)
    if (before !== undefined) return before
    const said = findPiece(piece, accent)
    if (said.source !== 'guess') remember(known[accent], piece, said)
    return said
  }

  function findPiece(piece: string, accent: Accent): Saying {
    const letter = letterSounds(piece, accent)
    if (letter !== undefined) {
      return { spoken: [piece], groups: [{ sounds: letter, marked: false }], source: 'dictionary' }
    }
    const term = terms.find(piece)
    if (term !== undefined) {
      const groups = termSounds(term, accent)
      if (groups !== undefined) return { spoken: term.spoken, groups, source: 'technical' }
      const parts = term.spoken.map((part, index) =>
        part.toLowerCase() === piece.toLowerCase()
          ? words.say(part.toLowerCase(), accent)
          : (sayInName(term.spoken, index, accent) ?? sayPiece(part, accent)),
      )
      const joined = isClosedCompound(term) ? asCompound(parts) : join(term.spoken, parts).groups
      return { spoken: term.spoken, groups: joined, source: 'technical' }
    }
    const [, stem = '', ending] = /^(.+)'(s|d|ing)$/u.exec(piece) ?? []
    if (ending !== undefined && terms.find(stem) !== undefined)
      return withEnding(sayPiece(stem, accent), ending as Ending, accent)
    return words.say(piece.toLowerCase(), accent)
  }

  /** One of several words in a name: what closes a bracket, or is closed, is the verb. */
  function sayInName(pieces: Pieces, index: number, accent: Accent): Saying | undefined {
    const word = pieces[index] ?? ''
    const isUsing = word === 'use' && index < pieces.length - 1 && !AFTER_NOUN_USE.test(pieces[1] ?? '')
    const kind = isUsing ? 'verb' : SENSES_IN_NAMES.get(word)
    const sense = kind === undefined ? undefined : words.senses(word)?.find((each) => each.kind === kind)
    return sense === undefined ? undefined : words.say(word, accent, sense)
  }

  function sayOwn(piece: string, accent: Accent): Saying {
    return (piece.length > 1 ? own?.find(piece, accent) : undefined) ?? sayPiece(piece, accent)
  }

  return {
    compose(pieces, accent) {
      const [first] = pieces
      if (pieces.length === 1 && first !== undefined) return sayOwn(first, accent)
      return join(
        pieces,
        pieces.map((piece, index) => sayInName(pieces, index, accent) ?? sayOwn(piece, accent)),
      )
    },
  }
}

/** Two words written as one: *CloudWatch*. */
function isClosedCompound(term: Term): boolean {
  const { spoken } = term
  if (term.class !== 'word') return false
  return spoken.length === 2 && spoken.join('').toLowerCase() === term.term.toLowerCase()
}

/** One word with the stress of a compound: `ˈklaʊdˌwɑtʃ`. */
function asCompound(parts: readonly Saying[]): SpokenGroup[] {
  const sounds = parts.flatMap((part, index) =>
    part.groups.flatMap((group) => stressPart(group.sounds, index === 0 ? 1 : 2)),
  )
  return [{ sounds, marked: false }]
}

/** Says the parts one after the other. The source is that of the least sure part, and never surer than a rule's. */
function join(pieces: Pieces, parts: readonly Saying[]): Saying {
  const groups: SpokenGroup[] = []
  let run: SpokenGroup[] = []
  let hasLetter = false
  const closeRun = () => {
    // A loop: a run may be as long as the text, too long for the arguments of one call.
    for (const group of hasLetter ? markRun(run) : run) groups.push(group)
    run = []
    hasLetter = false
  }
  parts.forEach((part, index) => {
    const piece = pieces[index] ?? ''
    const isLetter = /^[A-Z](?:'(?:s|d|ing|th))?$/u.test(piece)
    if (isLetter || NUMBER_WORDS.has(piece)) {
      for (const group of part.groups) run.push(group)
      hasLetter ||= isLetter
      return
    }
    closeRun()
    for (const group of part.groups) groups.push(group)
  })
  closeRun()
  return {
    spoken: parts.flatMap((part) => part.spoken),
    groups,
    source: parts.reduce<PronunciationSource>((worst, part) => leastSure(worst, part.source), 'derived'),
    ...(parts.some((part) => part.phonemes !== undefined) && {
      phonemes: parts.flatMap((part) => part.phonemes ?? part.spoken.map(() => [])),
    }),
  }
}

function leastSure(a: PronunciationSource, b: PronunciationSource): PronunciationSource {
  return PRONUNCIATION_SOURCES.indexOf(a) > PRONUNCIATION_SOURCES.indexOf(b) ? a : b
}
