import type { Messages } from '../zh-CN/index.ts'

export const primer: Messages['primer'] = {
  title: 'IPA primer',
  toolbar: 'Tools of the IPA primer',
  back: 'Back to reading',
  backHint: 'Back to reading (Esc)',
  overview: 'All sounds',
  lead: {
    us: 'Click a symbol to see how it is made, a word to hear it. US (GA); the explanations are in Chinese.',
    uk: 'Click a symbol to see how it is made, a word to hear it. UK (RP); the explanations are in Chinese.',
  },
  groups: {
    monophthongs: 'Vowels',
    diphthongs: 'Diphthongs',
    rVowels: 'Vowels with r',
    plosives: 'Plosives',
    fricatives: 'Fricatives',
    affricates: 'Affricates',
    nasals: 'Nasals',
    approximants: 'Approximants',
    flap: 'Flap',
  },
  notes: 'Reading IPA',
  hear: 'Hear it',
  pitfall: 'Watch out',
  compare: 'Compare',
  compareWords: (one, other) => `Compare ${one} and ${other}`,
}
