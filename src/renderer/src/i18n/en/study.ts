import type { Messages } from '../zh-CN/index.ts'

export const study: Messages['study'] = {
  sections: {
    translation: 'Chinese translation',
    abbreviations: 'Abbreviations',
    keywords: 'Key words',
    quick: 'Quick view',
    plain: 'Plain explanation',
    beginner: 'For complete beginners',
    summary: 'Summary',
    mnemonic: 'Mnemonic',
  },
  rail: 'Sections of this page',
  pack: 'Study pack',
  halfMinute: '30 seconds',
  english: 'English',
  chinese: 'Chinese',
  note: 'Note: ',
  readAs: (spoken: string) => `say ${spoken}`,
  point: 'The point',
  terms: 'Core terms',
  hints: 'Likely in exams',
  none: 'This page has no explanation yet: no study pack covers it. Text, IPA and speech work as always.',
}
