import { isVowel, nameOf, stressOf } from '../phonetics/sounds/phones.ts'
import type { Phones } from '../phonetics/sounds/phones.ts'
import { readIpa } from '../phonetics/sounds/read-ipa.ts'

/** One sound that is written in two ways. */
const ONE_SOUND: Readonly<Record<string, string>> = {
  AXR: 'ER',
  HI: 'IY',
  HU: 'UW',
  AH: 'AX',
  IA: 'IY AX',
  EA: 'EH AX',
  UA: 'UH AX',
}

interface Sounded {
  readonly name: string
  readonly isWeak: boolean
}

/**
 * Whether a voice said what is shown. `heard` are the phones that it reports, one by one and without stress. Weak ɪ
 * and ə count as equal, and so does what only looks different: ʌ and ə, əɹ and ɚ, the flap and its t or d. `false`
 * where either cannot be read.
 */
export function sameSounds(shown: string, heard: readonly string[]): boolean {
  const expected = soundsOf([shown.replaceAll(' ', '')])
  const found = soundsOf(heard)
  if (expected === null || found === null || expected.length !== found.length) return false
  return expected.every((sound, index) => isSame(sound, found[index]?.name ?? ''))
}

function isSame({ name, isWeak }: Sounded, other: string): boolean {
  if (name === other) return true
  const pair = [name, other].sort().join(' ')
  return pair === 'D DX' || pair === 'DX T' || (isWeak && pair === 'AX IH')
}

/** `null` when a part is no IPA. */
function soundsOf(parts: readonly string[]): Sounded[] | null {
  const all: number[] = []
  for (const part of parts) {
    const read = readIpa(part)
    if ('at' in read) return null
    all.push(...read.sounds)
  }
  return named(all)
}

function named(sounds: Phones): Sounded[] {
  const syllables = sounds.filter(isVowel).length
  const found: Sounded[] = []
  for (const byte of sounds) {
    const own = nameOf(byte)
    // The only vowel of a word carries its stress without a mark.
    const isWeak = isVowel(byte) && stressOf(byte) === 0 && (syllables > 1 || own === 'AX')
    for (const name of (ONE_SOUND[own] ?? own).split(' ')) {
      const joins = name === 'R' && /^(?:AX|ER)$/u.test(found.at(-1)?.name ?? '')
      if (joins) found.pop()
      found.push({ name: joins ? 'ER' : name, isWeak })
    }
  }
  return found
}
