import type { Messages } from '../zh-CN/index.ts'

export const primer: Messages['primer'] = {
  title: 'IPA primer',
  toolbar: 'IPA primer toolbar',
  back: 'Back to reading',
  backHint: 'Back to reading (Esc)',
  overview: 'All sounds',
  lead: {
    us: 'Click a symbol to see how the sound is made and hear examples. US (GA), explained in Chinese.',
    uk: 'Click a symbol to see how the sound is made and hear examples. UK (RP), explained in Chinese.',
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
