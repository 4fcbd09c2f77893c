import type { Messages } from '../zh-CN/index.ts'

export const search: Messages['search'] = {
  title: 'Search',
  placeholder: 'Search everything',
  scope: 'Where',
  scopes: {
    library: 'All',
    document: 'Document',
    page: 'Page',
    notes: 'Notes',
    study: 'Explanations',
  },
  results: 'Results',
  count: (count) => (count === 1 ? '1 place' : `${count} places`),
  many: (count) => `more than ${count} places, the best first`,
  document: 'Document',
  nothing: 'Nothing found',
  nothingHint: 'Nothing found. Try other words, or fewer.',
  hint: 'English words are found in all their forms, Chinese from one character on. Use quotes for a phrase.',
  incomplete: 'Still reading the library: there will be more.',
  find: 'Find on this page',
  findNothing: 'None',
  previous: 'Previous (Shift+Enter)',
  next: 'Next (Enter)',
}
