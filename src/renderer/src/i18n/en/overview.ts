import type { Messages } from '../zh-CN/index.ts'

export const overview: Messages['overview'] = {
  title: 'All notes',
  search: 'Look in notes and comments',
  tags: 'Tags',
  allTags: 'All tags',
  found: (total) => (total === 1 ? '1 found' : `${total} found`),
  empty: 'No notes yet. Open a page and write the first one at its right.',
  nothing: 'No note is like that.',
  notes: 'Notes',
  marks: 'Comments',
  place: (page, title) => `Page ${page} · ${title}`,
  exportAll: 'Export all notes',
  with: 'With',
  parts: { original: 'original', pronunciation: 'IPA', translation: 'translation' },
  formats: { markdown: 'As Markdown…', html: 'As a web page…' },
}
