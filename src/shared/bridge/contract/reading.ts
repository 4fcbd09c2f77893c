import * as v from 'valibot'
import { BLOCK_KINDS } from '../../model/document.ts'
import { PRONUNCIATION_SOURCES } from '../../model/pronunciation.ts'
import { MAX_TERMS } from '../limits.ts'
import { accent, offset, pageId, style, term } from './values.ts'

const word = v.object({ text: v.string(), start: offset, end: offset })
const sentence = v.object({ text: v.string(), start: offset, end: offset, words: v.array(word) })
const block = v.object({
  kind: v.picklist(BLOCK_KINDS),
  level: offset,
  marker: v.string(),
  text: v.string(),
  start: offset,
  end: offset,
  sentences: v.array(sentence),
})
const formattedPage = v.object({ title: v.string(), text: v.string(), blocks: v.array(block) })
export const pronouncedWord = v.object({
  text: v.string(),
  start: offset,
  end: offset,
  ipa: v.pipe(v.string(), v.minLength(1)),
  spoken: v.pipe(v.array(v.string()), v.minLength(1)),
  source: v.picklist(PRONUNCIATION_SOURCES),
  sense: v.exactOptional(v.string()),
  phonemes: v.exactOptional(v.array(v.string())),
})
const pronouncedSentence = v.object({ text: v.string(), ipa: v.string(), words: v.array(pronouncedWord) })

export const readingCalls = {
  'reading.page': {
    input: v.strictObject({ pageId, accent, style }),
    /** `pronunciation[i]` belongs to the page's i-th sentence, blocks in order. */
    output: v.object({ page: formattedPage, pronunciation: v.array(pronouncedSentence) }),
  },
  /** A word of a sentence, by its place from 0, as it is cited in both accents. */
  'reading.word': {
    input: v.strictObject({ pageId, sentence: offset, word: offset }),
    output: v.object({ us: pronouncedWord, uk: pronouncedWord }),
  },
  /** A term by itself, as one word, as it is cited in both accents and as the learner says it. */
  'reading.term': {
    input: v.strictObject({ text: term }),
    output: v.object({ us: pronouncedWord, uk: pronouncedWord }),
  },
  /** The IPA of several terms, each by itself, as `reading.term` tells it; null where nothing can be said. */
  'reading.terms': {
    input: v.strictObject({ texts: v.pipe(v.array(term), v.maxLength(MAX_TERMS)) }),
    output: v.object({ ipa: v.array(v.nullable(v.object({ us: v.string(), uk: v.string() }))) }),
  },
} as const
