import { cleanText } from '#core/dictionary/clean-text.ts'
import { findTerm, headwords, lookUp, type FindEntry } from '#core/dictionary/lookup.ts'
import type { TechnicalTerm } from '#shared/model/dictionary.ts'
import type { FormattedPage, Sentence } from '#shared/model/document.ts'
import type { Keyword } from '#shared/model/study.ts'

const MOST_KEYWORDS = 10
const LONGEST_TERM = 4
/** A word this common in general English (see `DictionaryEntry.frequency`) is key only as a technical term. */
const TOO_COMMON = 62
/** What a term is worth for being explained by us, and for standing in a title. */
const TECHNICAL = 40
const IN_TITLE = 25
const EACH_WORD_MORE = 12

interface Candidate {
  readonly term: string
  readonly isTechnical: boolean
  /** How rare it is in general English: 0 for the commonest words. */
  readonly rarity: number
  readonly sentences: Sentence[]
  count: number
  isInTitle: boolean
}

/**
 * The words and terms that a page is about: what is technical, rarer in general English than here, repeated, or in a title. Each
 * with its Chinese, our explanation or else the dictionary's English one, and a sentence of the page. Abbreviations in `except` have a section of their own.
 */
export function ruleKeywords(find: FindEntry, page: FormattedPage, except: ReadonlySet<string>): Keyword[] {
  const skipped = new Set([...except].map((abbr) => abbr.toLowerCase()))
  const isTechnicalPage = isAboutComputing(find, page)
  const candidates = new Map<string, Candidate>()
  for (const block of page.blocks) {
    if (block.kind === 'code') continue
    for (const sentence of block.sentences) {
      for (const found of termsOf(find, sentence, isTechnicalPage)) {
        const key = found.term.toLowerCase()
        if (skipped.has(key)) continue
        const candidate = candidates.get(key) ?? { ...found, sentences: [], count: 0, isInTitle: false }
        candidate.count += 1
        candidate.isInTitle ||= block.kind === 'title'
        candidate.sentences.push(sentence)
        candidates.set(key, candidate)
      }
    }
  }
  return [...candidates.values()]
    .sort((a, b) => worth(b) - worth(a))
    .slice(0, MOST_KEYWORDS)
    .map((candidate) => keywordOf(find, candidate))
    .filter((keyword) => keyword !== null)
}

type Found = Pick<Candidate, 'term' | 'isTechnical' | 'rarity'>

/** Everyday words such as *process* and *port* are taken as technical only where others are that are nothing else. */
function isAboutComputing(find: FindEntry, page: FormattedPage): boolean {
  const words = page.blocks.flatMap(({ sentences }) => sentences.flatMap((sentence) => sentence.words))
  return words.some(({ text }) => {
    const term = findTerm(find, cleanText(text))
    return term !== null && isOnlyTechnical(term)
  })
}

/** An abbreviation or a product's name. */
function isOnlyTechnical({ term }: TechnicalTerm): boolean {
  return /[A-Z]/u.test(term)
}

/** The terms of a sentence, the longest first at each place, none inside another. */
function termsOf(find: FindEntry, sentence: Sentence, isTechnicalPage: boolean): Found[] {
  const words = sentence.words.map(({ text }) => cleanText(text))
  const found: Found[] = []
  for (let at = 0; at < words.length;) {
    const phrase = phraseAt(find, words, at)
    if (phrase) {
      found.push(phrase.found)
      at += phrase.length
      continue
    }
    const word = wordTerm(find, words[at] ?? '', isTechnicalPage)
    if (word) found.push(word)
    at += 1
  }
  return found
}

function phraseAt(
  find: FindEntry,
  words: readonly string[],
  at: number,
): { readonly found: Found; readonly length: number } | null {
  for (let length = Math.min(LONGEST_TERM, words.length - at); length >= 2; length--) {
    const text = words.slice(at, at + length).join(' ')
    const term = findTerm(find, text)
    if (term) return { found: { term: term.term, isTechnical: true, rarity: TOO_COMMON }, length }
  }
  return null
}

function wordTerm(find: FindEntry, word: string, isTechnicalPage: boolean): Found | null {
  if (!/^\p{L}[\p{L}-]{2,}$/u.test(word)) return null
  const term = findTerm(find, word)
  if (term && (isTechnicalPage || isOnlyTechnical(term)))
    return { term: term.term, isTechnical: true, rarity: Math.max(0, TOO_COMMON - frequencyOf(find, word)) }
  const [head] = headwords(find, word)
  if (!head || head.entry.senses.length === 0 || head.entry.isNear) return null
  const { frequency } = head.entry
  return frequency >= TOO_COMMON
    ? null
    : { term: head.key, isTechnical: false, rarity: TOO_COMMON - frequency }
}

function frequencyOf(find: FindEntry, word: string): number {
  return headwords(find, word)[0]?.entry.frequency ?? 0
}

function worth({ term, isTechnical, rarity, count, isInTitle }: Candidate): number {
  const extra = (term.split(' ').length - 1) * EACH_WORD_MORE
  return rarity * (1 + Math.log(count)) + (isTechnical ? TECHNICAL : 0) + (isInTitle ? IN_TITLE : 0) + extra
}

function keywordOf(find: FindEntry, { term, isTechnical, sentences }: Candidate): Keyword | null {
  const { technical: found, senses, definitions } = lookUp(find, term)
  const technical = isTechnical ? found : null
  const [first] = senses
  const zh = technical?.zh ?? first?.zh.slice(0, 3).join('；') ?? ''
  if (zh === '') return null
  const example = exampleOf(sentences)
  const partOfSpeech = first?.partOfSpeech ?? 'n.'
  const defined = definitions.find((each) => each.partOfSpeech === partOfSpeech) ?? definitions[0]
  return {
    term,
    partOfSpeech: term.includes(' ') ? 'phr.' : partOfSpeech,
    zh,
    explanation: technical?.explanation ?? defined?.text ?? '',
    examples: example === '' ? [] : [{ en: example, zh: '' }],
  }
}

/** The shortest whole sentence that has more than a heading's words. */
function exampleOf(sentences: readonly Sentence[]): string {
  const whole = sentences.filter(({ words }) => words.length >= 4 && words.length <= 40)
  const [shortest] = whole.sort((a, b) => a.text.length - b.text.length)
  return shortest?.text ?? ''
}
