import { isVowel, phone, withStress, type Phones, type Stress } from './phones.ts'

/**
 * What each IPA symbol stands for, longest first. Besides our own broad symbols it knows what dictionaries and
 * espeak-ng write for the same sounds: length marks, `r` for `ɹ`, syllabic consonants, the flap.
 */
const SYMBOLS: readonly (readonly [symbol: string, names: string])[] = (
  [
    ['aɪɚ', 'AY AXR'],
    ['aɪə', 'AY AX'],
    ['aʊɚ', 'AW AXR'],
    ['aʊə', 'AW AX'],
    ['ɔːɹ', 'AO R'],
    ['ɑːɹ', 'AA R'],
    ['iːə', 'IA'],
    ['n̩', 'AX N'],
    ['l̩', 'AX L'],
    ['m̩', 'AX M'],
    ['tʃ', 'CH'],
    ['dʒ', 'JH'],
    ['aɪ', 'AY'],
    ['aʊ', 'AW'],
    ['eɪ', 'EY'],
    ['oʊ', 'OW'],
    ['əʊ', 'OW'],
    ['ɔɪ', 'OY'],
    ['oːɹ', 'AO R'],
    ['ɪə', 'IA'],
    ['eə', 'EA'],
    ['ɛə', 'EA'],
    ['ʊə', 'UA'],
    ['ɑː', 'AA'],
    ['ɔː', 'AO'],
    ['oː', 'AO'],
    ['ɜː', 'ER'],
    ['iː', 'IY'],
    ['uː', 'UW'],
    ['ɑ', 'AA'],
    ['a', 'AE'],
    ['æ', 'AE'],
    ['ʌ', 'AH'],
    ['ɐ', 'AX'],
    ['ɔ', 'AO'],
    ['ə', 'AX'],
    ['ɚ', 'AXR'],
    ['ɛ', 'EH'],
    ['e', 'EH'],
    ['ɝ', 'ER'],
    ['ɜ', 'ER'],
    ['ɪ', 'IH'],
    ['ᵻ', 'IH'],
    ['i', 'HI'],
    ['ʊ', 'UH'],
    ['u', 'HU'],
    ['ɒ', 'OH'],
    ['o', 'OW'],
    ['b', 'B'],
    ['d', 'D'],
    ['ð', 'DH'],
    ['ɾ', 'DX'],
    ['f', 'F'],
    ['ɡ', 'G'],
    ['g', 'G'],
    ['h', 'HH'],
    ['k', 'K'],
    ['x', 'K'],
    ['l', 'L'],
    ['ɫ', 'L'],
    ['ɬ', 'L'],
    ['m', 'M'],
    ['n', 'N'],
    ['ŋ', 'NG'],
    ['ɲ', 'N Y'],
    ['p', 'P'],
    ['ɹ', 'R'],
    ['r', 'R'],
    ['s', 'S'],
    ['ʃ', 'SH'],
    ['t', 'T'],
    ['ʔ', 'T'],
    ['θ', 'TH'],
    ['v', 'V'],
    ['w', 'W'],
    ['j', 'Y'],
    ['z', 'Z'],
    ['ʒ', 'ZH'],
  ] satisfies [string, string][]
).sort((a, b) => b[0].length - a[0].length)

/** Marks that carry nothing in broad IPA: ties, length left over, espeak's separator, slashes, syllable dots. */
const IGNORED = new Set(['_', 'ː', '͡', '‿', '.', '/', '[', ']', '(', ')', '\n', '-', 'ʰ', '̃', '̩', '̯', '̪'])

/** Reading failed at `at` (a UTF-16 offset): the character there is no IPA symbol we know. */
export interface IpaFault {
  readonly at: number
}

/** Reads broad IPA of one word. */
export function readIpa(text: string): { readonly sounds: Phones } | IpaFault {
  const sounds: number[] = []
  let stress: Stress = 0
  let at = 0
  while (at < text.length) {
    const char = text.charAt(at)
    if (char === 'ˈ' || char === 'ˌ') {
      stress = char === 'ˈ' ? 1 : 2
      at++
      continue
    }
    if (IGNORED.has(char)) {
      at++
      continue
    }
    const found = SYMBOLS.find(([symbol]) => text.startsWith(symbol, at))
    if (found === undefined) return { at }
    for (const name of found[1].split(' ')) {
      let byte = phone(name)
      if (stress > 0 && isVowel(byte)) {
        byte = withStress(byte, stress)
        stress = 0
      }
      sounds.push(byte)
    }
    at += found[0].length
  }
  return { sounds }
}
