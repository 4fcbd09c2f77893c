import type { OwnPronunciation } from '#shared/model/own-pronunciation.ts'
import type {
  Accent,
  PronouncedSentence,
  PronouncedWord,
  PronunciationSource,
  SpeechStyle,
} from '#shared/model/pronunciation.ts'
import { findWords } from '../text/words.ts'
import { isAmpere, isLetterA } from './articles.ts'
import { isPause, separator } from './breaks.ts'
import { functionWord } from './connected/function-words.ts'
import { linkWord } from './connected/linking.ts'
import type { HeteronymSense, PhoneticData } from './data/tables.ts'
import { createClassifier } from './heteronyms/classifier.ts'
import { createLineReader, type Line } from './heteronyms/context.ts'
import { settledByCase } from './heteronyms/letter-case.ts'
import type { SecondOpinion } from './guess/guesser.ts'
import { createLearner } from './learner/create-learner.ts'
import { createTermBook } from './lexicon/term-book.ts'
import { createTokenReader, isContextual } from './normalise/read-token.ts'
import type { Pieces, Token } from './normalise/token.ts'
import { tokenise } from './normalise/tokenise.ts'
import { writeIpa } from './sounds/write-ipa.ts'
import { createComposer } from './words/compose.ts'
import type { Saying, SpokenGroup } from './words/spoken.ts'
import { createWordBook, remember } from './words/word-book.ts'

export interface PronounceOptions {
  readonly accent: Accent
  readonly style: SpeechStyle
}

interface PronouncerOptions {
  /** Asked about words that nothing else knows; without an answer the guess by spelling stands alone. */
  readonly guess: SecondOpinion
  /** The learner's own pronunciations: they come before everything else. */
  readonly own?: readonly OwnPronunciation[]
}

export interface Pronouncer {
  /**
   * How a sentence is said: one entry for each displayed word, in order, none with empty IPA or nothing spoken.
   * The same text, options and learner's entries always give the same answer (as far as `guess` does). Never throws.
   */
  pronounce(text: string, options: PronounceOptions): PronouncedSentence
}

/**
 * Builds the pronouncing pipeline: displayed words → what is said for each (`normalise/`) → technical lexicon,
 * heteronyms, dictionary, derivation, guess (`lexicon/`, `heteronyms/`, `words/`) → forms in the sentence
 * (`connected/`) → IPA (`sounds/`). RP is worked out word by word in `rp/`. Each sentence stands alone.
 */
export function createPronouncer(data: PhoneticData, { guess, own = [] }: PronouncerOptions): Pronouncer {
  const terms = createTermBook(data)
  const words = createWordBook(data, terms, guess)
  const learner = createLearner(own, terms, words)
  const composer = createComposer(terms, words, learner)
  const readToken = { us: tokenReader('us'), uk: tokenReader('uk') }
  const decide = createClassifier(data.weights)
  const readLine = createLineReader()
  const plain = { us: new Map<string, Saying>(), uk: new Map<string, Saying>() }

  function tokenReader(accent: Accent): (token: Token) => Pieces {
    return createTokenReader({
      isListed: (word) => words.isListed(word),
      isPlain: (word) => words.isPlain(word),
      isBuilt: (word) => words.isBuilt(word),
      isTerm: (token) => terms.find(token) !== undefined || learner.find(token, accent) !== undefined,
    })
  }

  function say(tokens: readonly Token[], index: number, accent: Accent, line: () => Line): Saying {
    const token = tokens[index] ?? NOTHING
    const { text } = token
    const own = learner.find(text, accent)
    if (own !== undefined) return own
    if (isLetterA(token) && !isAmpere(token)) return composer.compose(['A'], accent)
    if (text === 'A' && !isAmpere(token)) return words.say('a', accent)
    const senses = sensesOf(text)
    if (senses !== undefined) {
      const settled = settledByCase(text, senses, isShouting(tokens, index), token.previous)
      return saySense(text, accent, settled ?? decide(senses, line(), index))
    }
    // What is written in small letters alone is said the same way wherever it stands, units and sums apart.
    const context = !/^[a-z]{3,}$/u.test(text) || isContextual(text)
    const before = context ? undefined : plain[accent].get(text)
    if (before !== undefined) return before
    const said = audible(composer.compose(readToken[accent](token), accent), text, accent)
    if (!context && said.source !== 'guess') remember(plain[accent], text, said)
    return said
  }

  /** What the word may mean, if that changes how it is said. */
  function sensesOf(text: string): readonly HeteronymSense[] | undefined {
    return /^[A-Za-z]+$/u.test(text) ? words.senses(text.toLowerCase()) : undefined
  }

  function saySense(text: string, accent: Accent, sense: HeteronymSense | undefined): Saying {
    if (sense?.kind !== 'letters') return words.say(text.toLowerCase(), accent, sense)
    const letters = text.toUpperCase()
    return composer.compose(terms.find(letters) === undefined ? Array.from(letters) : [letters], accent)
  }

  /** Something is always said, even for a token that is nothing but marks. */
  function audible(said: Saying, text: string, accent: Accent): Saying {
    const heard = said.spoken.length > 0 && said.groups.some((group) => group.sounds.length > 0)
    const result = heard ? said : composer.compose(['symbol'], accent)
    return isForeign(text) ? { ...result, source: 'guess' } : result
  }

  return {
    pronounce(text, { accent, style }) {
      const found = findWords(text)
      const tokens = tokenise(text, found)
      let read: Line | undefined
      const line = () => (read ??= readLine(tokens))
      const said = tokens.map((_, index) => say(tokens, index, accent, line))
      const pronounced = found.map((word, index): PronouncedWord => {
        const saying = said[index] ?? { spoken: [], groups: [], source: 'guess' as PronunciationSource }
        const nextSound = said[index + 1]?.groups[0]?.sounds[0]
        const groups = inSentence(saying, accent, style, { tokens, index, nextSound })
        return {
          text: word.text,
          start: word.start,
          end: word.end,
          ipa: groups
            .map(({ sounds, marked }, at) => writeIpa(sounds, accent, marked, spellingOf(saying, at)))
            .filter((part) => part !== '')
            .join(' '),
          spoken: saying.spoken,
          source: saying.source,
          ...(saying.sense !== undefined && { sense: saying.sense }),
          ...(saying.phonemes && {
            phonemes: saying.phonemes.map((sounds) => writeIpa(sounds, accent, true)),
          }),
        }
      })
      return { text, ipa: joinIpa(pronounced, tokens), words: pronounced }
    },
  }
}

/** A displayed word in its sentence, and the first sound of the next one. */
interface Where {
  readonly tokens: readonly Token[]
  readonly index: number
  readonly nextSound: number | undefined
}

/** The groups as they come out in the sentence; the pieces of one displayed word act on each other too. */
function inSentence(
  { spoken, groups, source }: Saying,
  accent: Accent,
  style: SpeechStyle,
  { tokens, index, nextSound }: Where,
): readonly SpokenGroup[] {
  // What the learner chose is shown as it was chosen.
  if (source === 'learner') return groups
  const aligned = spoken.length === groups.length
  const last = groups.length - 1
  const isLinked = !isPause(tokens[index]?.after ?? '')
  return groups.map((group, at) => {
    const after = at === last ? nextSound : groups[at + 1]?.sounds[0]
    const word = (aligned ? spoken[at] : at === last ? spoken.at(-1) : undefined) ?? ''
    const part = last === 0 ? 'whole' : at === 0 ? 'first' : at === last ? 'last' : 'inner'
    const spot = { tokens, index, part, nextSound: after } as const
    const form = aligned && !group.marked ? functionWord(word, spot, accent, style) : undefined
    const said = form === undefined ? group : { sounds: form, marked: false }
    if (style === 'citation') return said
    return { ...said, sounds: linkWord(said.sounds, word, accent, at < last || isLinked ? after : undefined) }
  })
}

/** How the group is spelled, if that can be told: *CloudWatch* is one group said as two words. */
function spellingOf({ spoken, groups }: Saying, at: number): string {
  if (spoken.length === groups.length) return spoken[at] ?? ''
  return groups.length === 1 ? spoken.join('') : ''
}

function joinIpa(words: readonly PronouncedWord[], tokens: readonly Token[]): string {
  let ipa = ''
  words.forEach((word, index) => {
    ipa += (index === 0 ? '' : separator(tokens[index]?.before ?? '')) + word.ipa
  })
  return ipa
}

const NOTHING: Token = { text: '', before: '', after: '', previous: '', next: '', beforePrevious: '' }

/** Written in a script that English does not read. */
function isForeign(text: string): boolean {
  return /[^\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]/u.test(text)
}

/** True when no other word has small letters: a heading in capitals, or the word alone. */
function isShouting(tokens: readonly Token[], index: number): boolean {
  return tokens.every(({ text }, at) => at === index || !/[a-z]/u.test(text))
}
