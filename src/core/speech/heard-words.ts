import type { Clip } from '#shared/model/speech.ts'
import { sameSounds } from './same-sounds.ts'
import type { SpokenToken } from './spoken-token.ts'

/** The phones that sound in each of the clip's words. */
export function phonesByWord({ words, phones }: Pick<Clip, 'words' | 'phones'>): string[][] {
  return words.map(({ t0 }, index) => {
    const next = words[index + 1]?.t0 ?? Infinity
    return phones.filter((phone) => phone.t0 >= t0 && phone.t0 < next).map(({ ipa }) => ipa)
  })
}

/** The tokens, by index, whose IPA is known and of which the voice said something else. */
export function misspoken(tokens: readonly SpokenToken[], clip: Pick<Clip, 'words' | 'phones'>): number[] {
  const heard = phonesByWord(clip)
  return tokens.flatMap(({ phonemes }, index) => {
    if (phonemes === undefined || phonemes.includes('')) return []
    return sameSounds(phonemes.join(''), heard[index] ?? []) ? [] : [index]
  })
}
