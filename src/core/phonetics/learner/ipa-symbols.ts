import type { Accent } from '#shared/model/pronunciation.ts'

/** The sounds that a learner may write in each accent, as the keyboard shows them. */
export const OWN_SYMBOLS: Readonly<Record<Accent, { readonly vowels: string; readonly consonants: string }>> =
  {
    us: {
      vowels: 'i ɪ ɛ æ ɑ ɔ ʊ u ʌ ə ɝ ɚ eɪ aɪ ɔɪ aʊ oʊ',
      consonants: 'p b t d k ɡ tʃ dʒ f v θ ð s z ʃ ʒ h m n ŋ l ɹ w j ɾ',
    },
    uk: {
      vowels: 'iː i ɪ ɛ æ ɑː ɒ ɔː ʊ uː u ʌ ɜː ə eɪ aɪ ɔɪ aʊ əʊ ɪə eə ʊə',
      consonants: 'p b t d k ɡ tʃ dʒ f v θ ð s z ʃ ʒ h m n ŋ l ɹ w j',
    },
  }

type SymbolTable = readonly (readonly [symbol: string, names: string])[]

const CONSONANTS: SymbolTable = [
  ['p', 'P'],
  ['b', 'B'],
  ['t', 'T'],
  ['d', 'D'],
  ['k', 'K'],
  ['ɡ', 'G'],
  ['g', 'G'],
  ['tʃ', 'CH'],
  ['t͡ʃ', 'CH'],
  ['ʧ', 'CH'],
  ['dʒ', 'JH'],
  ['d͡ʒ', 'JH'],
  ['ʤ', 'JH'],
  ['f', 'F'],
  ['v', 'V'],
  ['θ', 'TH'],
  ['ð', 'DH'],
  ['s', 'S'],
  ['z', 'Z'],
  ['ʃ', 'SH'],
  ['ʒ', 'ZH'],
  ['h', 'HH'],
  ['m', 'M'],
  ['m̩', 'AX M'],
  ['n', 'N'],
  ['n̩', 'AX N'],
  ['ŋ', 'NG'],
  ['l', 'L'],
  ['ɫ', 'L'],
  ['l̩', 'AX L'],
  ['ɹ', 'R'],
  ['r', 'R'],
  ['w', 'W'],
  ['j', 'Y'],
]

const VOWELS_IN_BOTH: SymbolTable = [
  ['ɪ', 'IH'],
  ['ɛ', 'EH'],
  ['e', 'EH'],
  ['æ', 'AE'],
  ['ʊ', 'UH'],
  ['ʌ', 'AH'],
  ['ə', 'AX'],
  ['eɪ', 'EY'],
  ['aɪ', 'AY'],
  ['ɔɪ', 'OY'],
  ['aʊ', 'AW'],
]

/** American dictionaries write no length; many learners' books do. */
const US: SymbolTable = [
  ['i', 'IY'],
  ['iː', 'IY'],
  ['ɑ', 'AA'],
  ['ɑː', 'AA'],
  ['ɔ', 'AO'],
  ['ɔː', 'AO'],
  ['u', 'UW'],
  ['uː', 'UW'],
  ['oʊ', 'OW'],
  ['ɝ', 'ER'],
  ['ɝː', 'ER'],
  ['ɜ', 'ER'],
  ['ɜː', 'ER'],
  ['ɜr', 'ER'],
  ['ɜːr', 'ER'],
  ['ɜɹ', 'ER'],
  ['ɜːɹ', 'ER'],
  ['ɚ', 'AXR'],
  ['ɾ', 'DX'],
]

const UK: SymbolTable = [
  ['iː', 'IY'],
  ['i', 'HI'],
  ['ɑː', 'AA'],
  ['ɑ', 'AA'],
  ['ɒ', 'OH'],
  ['ɔː', 'AO'],
  ['ɔ', 'AO'],
  ['uː', 'UW'],
  ['u', 'HU'],
  ['ɜː', 'ER'],
  ['ɜ', 'ER'],
  ['əʊ', 'OW'],
  ['ɪə', 'IA'],
  ['eə', 'EA'],
  ['ɛə', 'EA'],
  ['ʊə', 'UA'],
]

function longestFirst(...tables: SymbolTable[]): SymbolTable {
  return tables.flat().sort((a, b) => b[0].length - a[0].length)
}

/** What each accent's symbols stand for, common variants included, the longest first. */
export const READABLE: Readonly<Record<Accent, SymbolTable>> = {
  us: longestFirst(CONSONANTS, VOWELS_IN_BOTH, US),
  uk: longestFirst(CONSONANTS, VOWELS_IN_BOTH, UK),
}

/** Symbols of the other accent, with what this one writes in the same words. */
export const FOREIGN: Readonly<Record<Accent, readonly (readonly [symbol: string, instead: string])[]>> = {
  us: [
    ['əʊ', 'oʊ'],
    ['eə', 'ɛɹ'],
    ['ɛə', 'ɛɹ'],
    ['ɒ', 'ɑ'],
  ],
  uk: [
    ['oʊ', 'əʊ'],
    ['ɝ', 'ɜː'],
    ['ɚ', 'ə'],
    ['ɾ', 't'],
  ],
}
