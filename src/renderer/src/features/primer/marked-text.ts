import { splitIpa } from '#core/phonetics/sounds/split-ipa.ts'
import type { Accent } from '#shared/model/pronunciation.ts'

/** A stretch of text, marked or not. */
export interface Stretch {
  readonly text: string
  readonly marked: boolean
}

/** A stretch of teaching text: Chinese, IPA or English. */
export interface TeachingStretch {
  readonly text: string
  readonly kind: 'plain' | 'ipa' | 'english'
}

/** `[th]ink` as a marked `th` and an unmarked `ink`. */
export function markLetters(word: string): Stretch[] {
  return word
    .split(/(\[[^\]]*\])/u)
    .filter((part) => part !== '')
    .map((part) =>
      part.startsWith('[') ? { text: part.slice(1, -1), marked: true } : { text: part, marked: false },
    )
}

/** IPA with every occurrence of a sound marked; `ɪ` is not found inside `aɪ`. */
export function markSound(ipa: string, sound: string, accent: Accent): Stretch[] {
  const pieces = splitIpa(ipa, accent)
  const wanted = splitIpa(sound, accent)
  const stretches: Stretch[] = []
  for (let at = 0; at < pieces.length;) {
    const marked = wanted.length > 0 && wanted.every((piece, index) => pieces[at + index] === piece)
    const text = marked ? sound : (pieces[at] ?? '')
    const last = stretches.at(-1)
    if (!marked && last?.marked === false)
      stretches[stretches.length - 1] = { text: last.text + text, marked }
    else stretches.push({ text, marked })
    at += marked ? wanted.length : 1
  }
  return stretches
}

/**
 * Teaching text taken apart: `/θ/` is IPA and keeps its slashes (a stress mark, which is no sound, does not), `*think*`
 * is English and loses its asterisks.
 */
export function readTeaching(text: string): TeachingStretch[] {
  return text
    .split(/(\/[^/]+\/|\*[^*]+\*)/u)
    .filter((part) => part !== '')
    .map((part) => {
      if (part.startsWith('/')) return { text: part.replace(/^\/([ˈˌ])\/$/u, '$1'), kind: 'ipa' }
      return part.startsWith('*')
        ? { text: part.slice(1, -1), kind: 'english' }
        : { text: part, kind: 'plain' }
    })
}
