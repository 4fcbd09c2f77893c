import { PRONUNCIATION_SOURCES, type Accent, type PronunciationSource } from '#shared/model/pronunciation.ts'
import type { Term } from '../data/tables.ts'
import type { OwnBook } from '../learner/own-book.ts'
import { termSounds, type TermBook } from '../lexicon/term-book.ts'
import type { Pieces } from '../normalise/token.ts'
import { withS } from './attach-s.ts'
import { stressPart } from './derive.ts'
import { letterSounds, markRun } from './spell-out.ts'
import type { Saying, SpokenGroup } from './spoken.ts'
import { remember, type WordBook } from './word-book.ts'

const NUMBER_WORDS = new Set(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand'
  ).split(' '),
)

const BRACKETS = new Set(['parenthesis', 'bracket', 'brace'])

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
      const parts = term.spoken.map((part) =>
        part.toLowerCase() === piece.toLowerCase()
          ? words.say(part.toLowerCase(), accent)
          : sayPiece(part, accent),
      )
      const joined = isClosedCompound(term) ? asCompound(parts) : join(term.spoken, parts).groups
      return { spoken: term.spoken, groups: joined, source: 'technical' }
    }
    if (piece.endsWith("'s") && terms.find(piece.slice(0, -2)) !== undefined) {
      return withS(sayPiece(piece.slice(0, -2), accent), accent)
    }
    return words.say(piece.toLowerCase(), accent)
  }

  /** What closes a bracket is the verb. */
  function sayVerb(pieces: Pieces, index: number, accent: Accent): Saying | undefined {
    if (pieces[index] !== 'close' || !BRACKETS.has(pieces[index + 1] ?? '')) return undefined
    const verb = words.senses('close')?.find(({ kind }) => kind === 'verb')
    return verb === undefined ? undefined : words.say('close', accent, verb)
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
        pieces.map((piece, index) => sayVerb(pieces, index, accent) ?? sayOwn(piece, accent)),
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
    const isLetter = /^[A-Z](?:'s)?$/u.test(piece)
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
