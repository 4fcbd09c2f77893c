import type { Messages } from '../zh-CN/index.ts'
import { pageWord } from './page-word.ts'

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`

export const library: Messages['library'] = {
  label: 'Documents and pages',
  importFiles: 'Import files',
  pasteText: 'Paste text',
  pages: (count) => `${count} ${pageWord(count)}`,
  read: (done) => `${done} read`,
  groups: { begun: 'Continue reading', fresh: 'New, not read yet' },
  lastPage: (page) => `at page ${page}`,
  progress: (done, count) => `${done} of ${count} ${pageWord(count)} read`,
  pageList: (title) => `Pages of ${title}`,
  state: { unseen: 'not read', reading: 'reading', done: 'read' },
  hasNote: 'has a note',
  filter: 'Which pages to show',
  filters: { all: 'All', open: 'To read', noted: 'Notes', bookmarked: 'Bookmarks' },
  found: (count) => `${count} ${pageWord(count)}`,
  noneFound: {
    open: 'You have read every page.',
    noted: 'No page has a note yet.',
    bookmarked: 'No page has a bookmark yet.',
  },
  showAll: 'Show all',
  empty: 'No documents yet. Import a file, or paste some English text.',
  listedHere: 'Documents are listed here.',
  actions: (title) => `Actions for “${title}”`,
  rename: 'Rename',
  newTitle: 'New title',
  remove: 'Move to the recycle bin',
  removedOne: (title) => `“${title}” is in the recycle bin, with its notes`,
  undo: 'Undo',
  bin: (count) => `Recycle bin (${count})`,
  binEmpty: 'The recycle bin is empty.',
  binHolds: (pages, notes) => `${many(pages, 'page')} · ${many(notes, 'note')}`,
  restore: 'Restore',
  restoreOne: (title) => `Restore “${title}”`,
  drop: 'Drop to import these files',
}

export const paste: Messages['paste'] = {
  title: 'Paste text',
  name: 'Title',
  namePlaceholder: 'Optional',
  text: 'English text',
  textPlaceholder: 'Paste what you want to read here',
  submit: 'Import',
  untitled: 'Pasted text',
}

export const imports: Messages['imports'] = {
  label: 'Imports',
  running: (name) => (name === null ? 'Importing…' : `Importing “${name}”…`),
  cancelled: 'Import cancelled; nothing was left half done.',
  done: (pages) => `${pages} ${pageWord(pages)} imported`,
  onPage: (page, message) => `Page ${page}: ${message}`,
  more: (count) => `${count} more`,
}

export const warnings: Messages['warnings'] = {
  'text-repaired': () => 'Damaged characters were repaired',
  'text-partly-repaired': () => 'Damaged characters were repaired only in part; some may be wrong',
  'encoding-guessed': (detail) => `Read as ${detail}, which is a guess; check that the text looks right`,
  'control-characters-removed': () => 'Invisible control characters were removed',
  'page-numbers-reassigned': () => 'Some page numbers were repeated or missing; the pages were renumbered',
  'page-end-missing': () => 'The page’s end was not marked; it ends where the next page begins',
  'long-page-split': () => 'A very long page, split into several',
  'empty-page-skipped': () => 'An empty page, skipped',
}

/** Speech of a document: kept on this computer, or exported to files. */
export const documentSpeech = {
  label: 'Speech of this document',
  keep: 'Offline audio',
  keepHint: 'Makes the speech of the whole document in advance and keeps it on this computer',
  keepMore: 'Continue making offline audio',
  keeping: (percent: number) => `Making audio ${percent}%`,
  kept: (megabytes: string) => `Offline audio saved · ${megabytes} MB`,
  release: 'Remove the offline audio',
  exportLabel: 'Export speech',
  exportPage: 'Export this page (one WAV)',
  exportDocument: 'Export everything (one WAV)',
  exportSentences: 'Export everything (by sentence, with word times)',
  exporting: (percent: number) => `Exporting ${percent}%`,
  exported: (name: string) => `Exported: ${name}`,
  cancel: 'Cancel',
}

export const erase: Messages['erase'] = {
  ask: 'Delete for good…',
  one: (title) => `Delete for good… “${title}”`,
  all: 'Empty the recycle bin…',
  title: (title) => `Delete “${title}” for good?`,
  titleAll: 'Empty the recycle bin?',
  lost: 'This deletes:',
  losses: {
    pages: (count) => `${many(count, 'page')} of text`,
    notes: (count) => many(count, 'note'),
    highlights: (count) => `${many(count, 'highlight')}, with comments`,
    recordings: (count) => many(count, 'recording'),
    bookmarks: (count) => many(count, 'bookmark'),
    words: (count) => `${many(count, 'word')} added to the word list here`,
    sections: (count) => `${many(count, 'section')} that you edited or generated`,
    pagesRead: (count) => `reading progress of ${many(count, 'page')}`,
  },
  final: 'This cannot be undone.',
  exportFirst: 'Export the notes first…',
  exported: (name) => `Exported: ${name}`,
  keep: 'Cancel',
  erase: 'Delete for good',
}
