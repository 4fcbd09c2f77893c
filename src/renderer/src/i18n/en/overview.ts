import type { Messages } from '../zh-CN/index.ts'

export const overview: Messages['overview'] = {
  title: 'All notes',
  search: 'Search notes and comments',
  tags: 'Tags',
  allTags: 'All tags',
  found: (total) => (total === 1 ? '1 item' : `${total} items`),
  empty: 'No notes yet. Open a page and write the first one in the notes pane.',
  nothing: 'No notes match. Try another word or tag.',
  notes: 'Notes',
  marks: 'Comments',
  place: (page, title) => `Page ${page} · ${title}`,
  exportAll: 'Export all notes',
  with: 'Include',
  parts: { original: 'Original', pronunciation: 'IPA', translation: 'Translation' },
  formats: { markdown: 'Save as Markdown…', html: 'Save as web page…' },
}
