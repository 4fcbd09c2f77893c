import { isVowel, nameOf, phone, stressOf, withStress, type Phones } from '../sounds/phones.ts'

/** Words that begin with a prefix which is felt as one no longer: *report*, *decide*, *enable*. */
const WORN_PREFIX = /^(?:re|de|be|pre|e[nm])/u

/**
 * Settles what the dictionary wavers in, the same word from form to form: the weak first vowel of *report* (*reported* has a full
 * one there), *enable*, *receive*, *accept*, the two syllables of *fire*, the last two of *basically*. `others` are the word's other pronunciations.
 */
export function settle(word: string, sounds: Phones, others: readonly Phones[]): Phones {
  return closeAdverb(word, openTriphthongs(weakenFirst(word, sounds, others)))
}

function weakenFirst(word: string, sounds: Phones, others: readonly Phones[]): Phones {
  const at = sounds.findIndex(isVowel)
  const second = sounds.find((byte, index) => index > at && isVowel(byte))
  const first = sounds[at]
  if (first === undefined || second === undefined || stressOf(first) === 1 || stressOf(second) !== 1)
    return sounds
  const name = nameOf(first)
  const weak = (vowel: string) => sounds.map((byte, index) => (index === at ? phone(vowel) : byte))
  if (at === 0 && name === 'AE' && /^(?:acc|ad[mv])/u.test(word)) return weak('AX')
  if (!WORN_PREFIX.test(word)) return sounds
  if (name === 'AX') return weak('IH')
  if (name === 'EH' && /^e[nm]/u.test(word)) return weak('IH')
  const isWeakElsewhere = others.some((other) => {
    const vowel = other[other.findIndex(isVowel)]
    return vowel !== undefined && nameOf(vowel) === 'IH' && stressOf(vowel) !== 1
  })
  return name === 'IY' && isWeakElsewhere ? weak('IH') : sounds
}

/** *fire* and *hour* have two syllables in their forms too: *required* like *require*. */
function openTriphthongs(sounds: Phones): Phones {
  return sounds.map((byte, index) => {
    const before = sounds[index - 1]
    const next = sounds[index + 1]
    if (nameOf(byte) !== 'R' || before === undefined || (next !== undefined && isVowel(next))) return byte
    return /^A[YW]$/u.test(nameOf(before)) ? withStress(phone('AXR'), 0) : byte
  })
}

/** No schwa in *-ically*. */
function closeAdverb(word: string, sounds: Phones): Phones {
  const at = sounds.length - 3
  return word.endsWith('ically') && sounds[at] === phone('AX')
    ? sounds.filter((_, index) => index !== at)
    : sounds
}
