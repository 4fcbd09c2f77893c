import type { Messages } from '../zh-CN/index.ts'

export const meaning: Messages['meaning'] = {
  inflections: {
    plural: 'plural',
    'third-person': 'third-person singular',
    past: 'past tense',
    participle: 'past participle',
    ing: '-ing form',
    comparative: 'comparative',
    superlative: 'superlative',
    possessive: 'possessive',
  },
  ofPage: { abbreviation: 'Abbreviation on this page', keyword: 'Keyword on this page' },
  technical: 'Technical',
  near: 'Not in the dictionary: this is what a near synonym means.',
  unknown: 'This word is not in the dictionary.',
  more: 'More meanings and English definitions',
  less: 'Less',
  source: 'From CC-CEDICT (CC BY-SA 4.0), WordNet\u00a03.1 and Soundleaf',
}
