import type { Accent } from '#shared/model/pronunciation.ts'
import { isVowel, nameOf, phone, stressOf, type Phones } from '../sounds/phones.ts'

/**
 * What the next word does to the end of this one, and the flap inside it. US: t and d between vowels become a flap
 * when the second is unstressed (*better*) or begins the next word (*get a*). UK: a written final r is said again
 * before a vowel (*far away*).
 */
export function linkWord(
  sounds: Phones,
  spelling: string,
  accent: Accent,
  nextSound: number | undefined,
): Phones {
  const beforeVowel = nextSound !== undefined && isVowel(nextSound)
  if (accent === 'uk') {
    const last = sounds.at(-1)
    const hasR = /re?$/iu.test(spelling) && last !== undefined && isVowel(last)
    return hasR && beforeVowel ? [...sounds, phone('R')] : sounds
  }
  return sounds.map((byte, index) => {
    const name = nameOf(byte)
    if (name !== 'T' && name !== 'D') return byte
    const before = sounds[index - 1]
    if (before === undefined || !(isVowel(before) || nameOf(before) === 'R')) return byte
    const after = sounds[index + 1]
    const flaps =
      after === undefined ? beforeVowel : isVowel(after) && stressOf(after) === 0 && !isButton(sounds, index)
    return flaps ? phone('DX') : byte
  })
}

/** Before a weak vowel and n (*button*, *important*) t does not become a flap. */
function isButton(sounds: Phones, at: number): boolean {
  const [vowel, next] = [sounds[at + 1], sounds[at + 2]]
  return vowel !== undefined && next !== undefined && nameOf(vowel) === 'AX' && nameOf(next) === 'N'
}
