import type { WordPhrase } from '#shared/model/dictionary.ts'
import { baseForms } from './base-forms.ts'
import { cleanText } from './clean-text.ts'
import type { DictionaryEntry } from './entry.ts'

/** How many words a phrase has at most. */
const LONGEST = 4
/** How far from the word the sentence is read, in UTF-16 units. */
const REACH = 200

interface Context {
  readonly sentence: string
  /** Where the word begins in it. */
  readonly at: number
}

/** The words around a word of a sentence, without the marks around them; `place` is the word's own. */
export function wordsAround({ sentence, at }: Context): { words: readonly string[]; place: number } {
  const from = Math.max(0, at - REACH)
  const before = sentence
    .slice(from, at)
    .split(/\s+/u)
    .filter((word) => word !== '')
  const after = sentence
    .slice(at, at + REACH)
    .split(/\s+/u)
    .filter((word) => word !== '')
  return { words: [...before, ...after].map((word) => endPhrase(word)), place: before.length }
}

/** A comma, bracket or full stop ends a phrase: what follows is not said with what came before. */
function endPhrase(word: string): string {
  const clean = cleanText(word)
  return /[,;:.!?)]$/u.test(word) ? `${clean},` : clean
}

/**
 * The longest technical term or set phrase of the sentence that the word is part of: *load balancer* around *balancer*.
 * Null when it is none, or the word alone.
 */
export function phraseAround(
  find: (key: string) => DictionaryEntry | undefined,
  context: Context,
): WordPhrase | null {
  const { words, place } = wordsAround(context)
  for (let length = LONGEST; length >= 2; length--) {
    for (let start = Math.max(0, place - length + 1); start <= place; start++) {
      const picked = words.slice(start, start + length)
      if (picked.length < length || picked.slice(0, -1).some((word) => word.endsWith(','))) continue
      const text = picked.join(' ').replace(/,$/u, '')
      const phrase = phraseOf(find, text)
      if (phrase) return phrase
    }
  }
  return null
}

/** A phrase that we explain or translate ourselves, in the singular or plural. */
function phraseOf(find: (key: string) => DictionaryEntry | undefined, text: string): WordPhrase | null {
  const key = text.toLowerCase()
  const space = key.lastIndexOf(' ') + 1
  const keys = [key, ...baseForms(key.slice(space)).map(({ base }) => key.slice(0, space) + base)]
  for (const each of keys) {
    const entry = find(each)
    const term = entry?.terms[0]
    if (term) return { text: term.term, zh: term.zh, explanation: term.explanation }
    const ours =
      entry?.isOwn === true ? entry.senses.find(({ partOfSpeech }) => partOfSpeech === 'phr.') : undefined
    if (ours) return { text: each, zh: ours.zh.slice(0, 2).join('；'), explanation: '' }
  }
  return null
}
