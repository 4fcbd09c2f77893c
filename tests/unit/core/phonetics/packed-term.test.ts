import { expect, test } from 'vitest'
import { openTerm, packTerm } from '#core/phonetics/data/packed-term.ts'
import type { Term } from '#core/phonetics/data/tables.ts'

const PLAIN: Term = { term: '.NET', class: 'word', spoken: ['dot', 'net'], us: '', uk: '', full: '', zh: '' }
const FULL: Term = {
  term: 'LPAR',
  class: 'mixed',
  spoken: ['L', 'par'],
  us: 'ˈɛlˌpɑɹ',
  uk: 'ˈɛlpɑː',
  full: 'logical partition',
  zh: '逻辑分区',
}

test.each([PLAIN, FULL, { ...FULL, us: '', uk: '' }, { ...FULL, class: 'spelled', zh: '' } as const])(
  'a packed term gives back what was packed: $term',
  (term) => {
    const opened = openTerm(packTerm(term))
    const { term: name, class: type, spoken, us, uk, full, zh } = opened
    expect({ term: name, class: type, spoken, us, uk, full, zh }).toEqual(term)
  },
)
