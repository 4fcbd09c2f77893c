import type { Accent, PronunciationSource } from '#shared/model/pronunciation.ts'
import { letterName } from '../sounds/letters.ts'
import { isVowel, stressOf, withStress, type Phones, type Stress } from '../sounds/phones.ts'
import { attachEnding, ENDINGS } from './suffixes.ts'
import type { Saying, SpokenGroup } from './spoken.ts'

/** Letters one by one (`aws` or `AWS`), everything else of the text left out. The source says why they are spelled. */
export function spellOut(text: string, accent: Accent, source: PronunciationSource): Saying {
  const letters = Array.from(text.toUpperCase()).filter((letter) => letterName(letter, accent) !== undefined)
  const groups = letters.map((letter) => ({ sounds: letterName(letter, accent) ?? [], marked: false }))
  return { spoken: letters, groups: markRun(groups), source }
}

/** The name of one letter, also with an ending (`D's`, `M'ing`, `I'th`); undefined for anything else. */
export function letterSounds(piece: string, accent: Accent): Phones | undefined {
  if (piece.length === 1) return letterName(piece, accent)
  if (piece.charAt(1) !== "'") return undefined
  const ending = ENDINGS.find((each) => piece.length === each.length + 2 && piece.endsWith(each))
  const name = letterName(piece.charAt(0), accent)
  return name === undefined || ending === undefined ? undefined : attachEnding(name, ending, accent)
}

/** The stress of letters and figures said in a row: secondary on the first, primary on the last, none between. */
export function markRun(groups: readonly SpokenGroup[]): SpokenGroup[] {
  if (groups.length < 2) return [...groups]
  return groups.map(({ sounds }, index) => ({
    sounds: restress(sounds, index === groups.length - 1 ? 1 : index === 0 ? 2 : 0),
    marked: true,
  }))
}

/**
 * Sets the strongest vowel to the level. A number word of several syllables (*P ninety-nine*) keeps its own stress; the
 * name of W does not.
 */
function restress(sounds: Phones, level: Stress): Phones {
  const vowels = sounds.filter(isVowel).length
  if (vowels === 2 && level !== 1) return sounds
  return sounds.map((byte) => {
    if (!isVowel(byte)) return byte
    if (vowels === 1 || stressOf(byte) === 1) return withStress(byte, level)
    return level === 1 ? byte : withStress(byte, 0)
  })
}
