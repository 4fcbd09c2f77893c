import { findSentences } from '../../text/sentences.ts'
import { readExample, type Example } from './lessons.ts'

const NOTED = /([A-Za-z]+)\{([a-z]+)\}/gu

/**
 * Prose in which each heteronym is followed by its sense in braces: one example for each, with the sentence it stands
 * in as the app would divide the paragraph.
 */
export function readAnnotated(paragraph: string): Example[] {
  const plain = paragraph.replace(NOTED, '$1')
  const notes: { at: number; word: string; sense: string }[] = []
  let dropped = 0
  for (const { index, 0: whole, 1: word = '', 2: sense = '' } of paragraph.matchAll(NOTED)) {
    notes.push({ at: index - dropped, word, sense })
    dropped += whole.length - word.length
  }
  return findSentences(plain).flatMap(({ start, end }) =>
    notes
      .filter(({ at }) => at >= start && at < end)
      .flatMap(({ at, word, sense }) => {
        const after = at + word.length
        const marked = `${plain.slice(start, at)}*${word}*${plain.slice(after, end)}`
        const example = readExample(sense, marked)
        return example === undefined ? [] : [example]
      }),
  )
}
