import type { Accent, PronunciationSource } from '#shared/model/pronunciation.ts'
import type { HeteronymSense, PhoneticData } from '../data/tables.ts'
import type { TermBook } from '../lexicon/term-book.ts'
import { createGuesser, type SecondOpinion } from '../guess/guesser.ts'
import { toRp, type RpWords } from '../rp/to-rp.ts'
import type { Phones } from '../sounds/phones.ts'
import { readIpa } from '../sounds/read-ipa.ts'
import { derive, type Stock } from './derive.ts'
import { oneWord, type Saying } from './spoken.ts'
import { sayPinyin } from './pinyin.ts'
import { spellOut } from './spell-out.ts'
import { attachS } from './suffixes.ts'

export interface WordBook {
  /** The senses of a heteronym, the commonest first; undefined for any other word. */
  senses(word: string): readonly HeteronymSense[] | undefined
  /** Whether the dictionary has the word (lower case). */
  isListed(word: string): boolean
  /** Whether other words are made with the word: *file*, *web* (lower case). */
  isPlain(word: string): boolean
  /** Whether the word (lower case) can be derived from listed ones. */
  isBuilt(word: string): boolean
  /** A word (lower-case letters and apostrophes), in the sense given for a heteronym. Always finds something. */
  say(word: string, accent: Accent, sense?: HeteronymSense): Saying
}

const REMEMBERED = 20_000

/** The plain words of the language: dictionary, our own list, heteronyms, derivation, guess by spelling with a second opinion. */
export function createWordBook(data: PhoneticData, terms: TermBook, secondOpinion: SecondOpinion): WordBook {
  const { dictionary, tables } = data
  const ukWords = new Map(tables.words.filter((row) => row.uk !== '').map((row) => [row.word, row.uk]))
  const compounds = new Set(tables.compounds)
  const bath = new Set(tables.bath)
  const heteronyms = new Map<string, HeteronymSense[]>()
  for (const sense of tables.heteronyms) {
    const senses = heteronyms.get(sense.word)
    if (senses === undefined) heteronyms.set(sense.word, [sense])
    else senses.push(sense)
  }
  const rpWords: RpWords = { isBath: (word) => bathStems(word).some((stem) => bath.has(stem)) }
  const guesser = createGuesser(data, secondOpinion)
  const known = { us: new Map<string, Saying>(), uk: new Map<string, Saying>() }

  function listed(word: string, accent: Accent): Phones | undefined {
    const sense = heteronyms.get(word)?.[0]
    if (sense !== undefined) return parse(sense[accent])
    const term = terms.wordSounds(word, accent)
    if (term !== undefined) return term
    const us = dictionary.lookup(word)
    if (accent === 'us') return us
    const uk = ukWords.get(word)
    if (uk !== undefined) return parse(uk)
    return us === undefined ? undefined : toRp(word, us, rpWords)
  }

  const stock: Stock = {
    listed,
    isCompoundPart: (word) => compounds.has(word),
    isTerm: (word) => terms.find(word)?.class === 'word',
  }

  function find(word: string, accent: Accent): Saying {
    const sounds = listed(word, accent)
    if (sounds !== undefined) return oneWord(word, sounds, heteronyms.has(word) ? 'heteronym' : 'dictionary')
    const derived = derive(word, accent, stock)
    if (derived !== undefined) return oneWord(word, derived, 'derived')
    const chinese = sayPinyin(word)
    if (chinese !== undefined)
      return oneWord(word, accent === 'us' ? chinese : toRp(word, chinese, rpWords), 'guess')
    const guessed = guess(word, accent)
    return guessed === undefined ? spellOut(word, accent, 'guess') : oneWord(word, guessed, 'guess')
  }

  function guess(word: string, accent: Accent): Phones | undefined {
    if (word.endsWith("'s")) {
      const owner = guess(word.slice(0, -2), accent)
      return owner === undefined ? undefined : attachS(owner, accent)
    }
    const letters = word.replaceAll("'", '')
    const us = guesser.guess(letters)
    return us === undefined || accent === 'us' ? us : toRp(letters, us, rpWords)
  }

  return {
    senses: (word) => heteronyms.get(word),
    isPlain: (word) => compounds.has(word),
    isBuilt: (word) => derive(word, 'us', stock) !== undefined,
    isListed: (word) => heteronyms.has(word) || dictionary.lookup(word) !== undefined,
    say(word, accent, sense) {
      if (sense !== undefined) {
        const said = oneWord(word, parse(sense[accent]), 'heteronym')
        return sense.kind === '' ? said : { ...said, sense: sense.kind }
      }
      const before = known[accent].get(word)
      if (before !== undefined) return before
      const found = find(word, accent)
      // A guess is not kept: there may be a second opinion by the next time.
      if (isSettled(found.source)) remember(known[accent], word, found)
      return found
    },
  }
}

function isSettled(source: PronunciationSource): boolean {
  return source !== 'guess'
}

/** Keeps what costs time to work out; starts over rather than grow without end. */
export function remember<Key, Value>(memory: Map<Key, Value>, key: Key, value: Value): void {
  if (memory.size >= REMEMBERED) memory.clear()
  memory.set(key, value)
}

/** IPA from our own checked files. */
function parse(ipa: string): Phones {
  const read = readIpa(ipa)
  if ('at' in read) throw new SyntaxError(`not broad IPA at ${read.at + 1}: ${ipa}`)
  return read.sounds
}

/** A bath word may be inflected or begin a compound: *classes*, *fastest*, *passing*. */
function bathStems(word: string): string[] {
  const bare = word.replace(/(?:'s|s'|ing|ings|ed|er|ers|est|es|s|ly|able|ment|ments|ful|less)$/u, '')
  return [word, bare, `${bare}e`, bare.replace(/(?:room|word|port|work|en|ened|ening|man|mind)$/u, '')]
}
