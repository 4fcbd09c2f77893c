import { findWords } from '../../text/words.ts'
import type { Token } from '../normalise/token.ts'
import { tokenise } from '../normalise/tokenise.ts'
import { readIpa } from '../sounds/read-ipa.ts'

/** One of our sentences, with the sense that one of its words has there. */
export interface Example {
  /** The heteronym as the sentence has it, in small letters: perhaps the plural of the word taught. */
  readonly word: string
  readonly sense: string
  readonly text: string
  readonly tokens: readonly Token[]
  /** Which token is meant. */
  readonly index: number
}

export interface TaughtSense {
  readonly sense: string
  readonly us: string
  readonly uk: string
}

/** What one file of resources/phonetics/heteronyms teaches. */
export interface Lessons {
  readonly word: string
  readonly senses: readonly TaughtSense[]
  readonly examples: readonly Example[]
}

/**
 * Reads the file about `word`: `@sense, US IPA, UK IPA, meaning` for each sense, then `sense, sentence` with the word
 * between asterisks, all tab-separated. Sentences that write it with a hyphen are left out, for the spelling decides there.
 * Throws with file, line and reason at the first mistake.
 */
export function readLessons(word: string, text: string): Lessons {
  const senses: TaughtSense[] = []
  const examples: Example[] = []
  const seen = new Set<string>()
  text.split('\n').forEach((line, index) => {
    if (line === '' || line.startsWith('# ') || line === '#') return
    try {
      if (line.startsWith('@')) senses.push(readSense(line.slice(1)))
      else {
        const [sense = '', sentence = '', ...rest] = line.split('\t')
        if (rest.length > 0) throw new SyntaxError('more than two columns')
        if (!senses.some((known) => known.sense === sense)) throw new SyntaxError(`no such sense: ${sense}`)
        if (seen.has(sentence)) throw new SyntaxError('the same sentence twice')
        seen.add(sentence)
        const example = readExample(sense, sentence)
        if (example !== undefined) examples.push(example)
      }
    } catch (error) {
      throw new SyntaxError(
        `heteronyms/${word}, line ${index + 1}: ${error instanceof Error ? error.message : String(error)}`,
      )
    }
  })
  if (senses.length < 2) throw new SyntaxError(`heteronyms/${word}: fewer than two senses`)
  return { word, senses, examples }
}

function readSense(line: string): TaughtSense {
  const [sense = '', us = '', uk = '', meaning = ''] = line.split('\t')
  if (us === '' || uk === '' || meaning === '')
    throw new SyntaxError('a sense needs IPA for both accents and a meaning')
  for (const ipa of [us, uk]) {
    const read = readIpa(ipa)
    if ('at' in read) throw new SyntaxError(`not broad IPA at ${read.at + 1}: ${ipa}`)
  }
  return { sense, us, uk }
}

/** A sentence with its word between asterisks. Undefined when what is marked is no plain word. */
export function readExample(sense: string, marked: string): Example | undefined {
  const [before = '', word = '', after = '', ...rest] = marked.split('*')
  if (word === '' || rest.length > 0) throw new SyntaxError('not exactly one word between asterisks')
  if (!/^[A-Za-z]+$/u.test(word)) return undefined
  const text = before + word + after
  const found = findWords(text)
  const index = found.findIndex(({ start, end }) => start === before.length && end === start + word.length)
  return index < 0
    ? undefined
    : { word: word.toLowerCase(), sense, text, tokens: tokenise(text, found), index }
}
