import type { PronouncedSentence, PronouncedWord, PronunciationSource } from '#shared/model/pronunciation.ts'

/** A term of one or more words as one word: its IPA and what is said for it, and whether any of that is a guess. */
export function termWord({ text, ipa, words }: PronouncedSentence): PronouncedWord | null {
  const [first] = words
  if (first === undefined) return null
  if (words.length === 1) return first
  const sources = new Set(words.map(({ source }) => source))
  const mixed = MIXED.find((source) => sources.has(source)) ?? 'dictionary'
  return {
    text,
    start: 0,
    end: text.length,
    ipa,
    spoken: words.flatMap(({ spoken }) => spoken),
    source: sources.size === 1 ? first.source : mixed,
  }
}

/** What the learner should know first of words whose pronunciations come from several places. */
const MIXED: readonly PronunciationSource[] = ['guess', 'learner']
