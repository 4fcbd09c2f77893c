import type { Accent } from '#shared/model/pronunciation.ts'
import { isVowel, stressOf, symbolOf, type Phones } from './phones.ts'
import { syllableStart } from './syllables.ts'

const MARKS = ['', 'ˈ', 'ˌ'] as const

/**
 * Broad IPA of one spoken word. Stress marks stand at the start of the syllable; a word of one syllable carries
 * none, because a mark on every word says nothing, unless it is `marked`: a letter of an abbreviation. UK follows its dictionaries, which
 * write no secondary stress after the primary one. The `spelling`, where known, tells where prefixes and compounds divide.
 */
export function writeIpa(sounds: Phones, accent: Accent, marked = false, spelling = ''): string {
  const marks = new Map<number, string>()
  let syllables = 0
  let hadPrimary = false
  sounds.forEach((byte, index) => {
    if (!isVowel(byte)) return
    syllables++
    const stress = stressOf(byte)
    if (stress === 2 && hadPrimary && accent === 'uk') return
    hadPrimary ||= stress === 1
    if (stress > 0) marks.set(syllableStart(sounds, index, spelling), MARKS[stress])
  })
  let ipa = ''
  sounds.forEach((byte, index) => {
    if (syllables > 1 || marked) ipa += marks.get(index) ?? ''
    ipa += symbolOf(byte, accent)
  })
  return ipa
}
