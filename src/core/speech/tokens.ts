import type { PronouncedSentence, PronouncedWord } from '#shared/model/pronunciation.ts'
import type { SpokenToken } from './spoken-token.ts'

/**
 * What a speech engine is to say for a sentence, one token per displayed word. The punctuation between two words,
 * which the words do not hold, becomes the pause after the first.
 */
export function spokenTokens(sentence: PronouncedSentence): SpokenToken[] {
  return sentence.words.map((word, index) => {
    const next = sentence.words[index + 1]
    const between = sentence.text.slice(word.end, next?.start ?? sentence.text.length)
    return token(word, pauseFor(between))
  })
}

/** One word as it is said alone, with its place in the sentence; `null` when the sentence has no such word. */
export function spokenWord(sentence: PronouncedSentence, index: number): SpokenToken | null {
  const word = sentence.words[index]
  return word === undefined ? null : token(word, '')
}

function token(word: PronouncedWord, pause: string): SpokenToken {
  const { text, start, end, spoken } = word
  return { text, start, end, spoken, pause, ...phonemesOf(word) }
}

/** What is shown is what is to be heard. The learner's own IPA says more: it has its stress marked. */
function phonemesOf({ ipa, spoken, phonemes: own = [] }: PronouncedWord): Pick<SpokenToken, 'phonemes'> {
  const shown = ipa.split(' ')
  const isOneWord = shown.length === 1 && own.every((each) => each === '')
  if (ipa !== '' && isOneWord) return { phonemes: shown }
  const isPaired = shown.length === spoken.length
  const phonemes = spoken.map((_, at) => own[at] || (isPaired ? (shown[at] ?? '') : ''))
  return phonemes.some((each) => each !== '') ? { phonemes } : {}
}

/** The strongest mark wins: `).` is a full stop. Brackets and dashes are a short break; quotes and slashes none. */
function pauseFor(between: string): string {
  if (/[?？]/u.test(between)) return '?'
  if (/[.!…。！]/u.test(between)) return '.'
  if (/[:：]/u.test(between)) return ':'
  if (/[,;()[\]{}–—•、，；（）]|(?:^|\s)-(?:\s|$)/u.test(between)) return ','
  return ''
}
