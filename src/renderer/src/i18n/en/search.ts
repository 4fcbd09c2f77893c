import type { Messages } from '../zh-CN/index.ts'

export const search: Messages['search'] = {
  title: 'Search',
  placeholder: 'Search everything',
  scope: 'Where',
  scopes: {
    library: 'All',
    document: 'This document',
    page: 'This page',
    notes: 'Notes',
    study: 'Explanations',
  },
  results: 'Results',
  count: (count) => (count === 1 ? '1 match' : `${count} matches`),
  many: (count) => `more than ${count} matches, the best first`,
  document: 'Document',
  nothing: 'Nothing found',
  nothingHint: 'Nothing found. Try other words, or fewer.',
  hint: 'Finds every form of an English word, and even one Chinese character. Put phrases in quotes.',
  incomplete: 'Still reading the library: there will be more.',
  find: 'Find on this page',
  findNothing: 'None',
  previous: 'Previous (Shift+Enter)',
  next: 'Next (Enter)',
}
