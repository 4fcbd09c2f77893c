import type { Messages } from '../zh-CN/index.ts'
import { pageWord } from './page-word.ts'

const many = (count: number, one: string, more = `${one}s`): string => `${count} ${count === 1 ? one : more}`

export const library: Messages['library'] = {
  label: 'Documents and pages',
  importFiles: 'Import files',
  pasteText: 'Paste text',
  pages: (count) => `${count} ${pageWord(count)}`,
  read: (done) => `${done} read`,
  groups: { begun: 'Go on reading', fresh: 'New, not read yet' },
  lastPage: (page) => `at page ${page}`,
  progress: (done, count) => `${done} of ${count} ${pageWord(count)} read`,
  pageList: (title) => `Pages of ${title}`,
  state: { unseen: 'not read', reading: 'reading', done: 'read' },
  hasNote: 'has a note',
  filter: 'Which pages to show',
  filters: { all: 'All', open: 'Not done', noted: 'Notes', bookmarked: 'Bookmarks' },
  found: (count) => `${count} ${pageWord(count)}`,
  noneFound: {
    open: 'Every page is done.',
    noted: 'No page has a note yet.',
    bookmarked: 'No page has a bookmark yet.',
  },
  showAll: 'Show all',
  empty: 'No documents yet. Import a file, or paste some English text.',
  actions: (title) => `Actions for “${title}”`,
  rename: 'Rename',
  newTitle: 'New title',
  remove: 'Move to the recycle bin',
  hide: 'Put the course away',
  removedOne: (title) => `“${title}” is in the recycle bin, with its notes.`,
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
  namePlaceholder: 'optional',
  text: 'English text',
  textPlaceholder: 'Paste what you want to read here',
  submit: 'Import',
  untitled: 'Pasted text',
}

export const imports: Messages['imports'] = {
  label: 'Imports',
  running: 'Importing…',
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
  'page-numbers-reassigned': () => 'Page numbers were doubled or missing; pages were numbered anew',
  'page-end-missing': () => 'A page end was missing; the next page’s start was used',
  'long-page-split': () => 'A very long page was split',
  'empty-page-skipped': () => 'An empty page was skipped',
}

/** Speech of a document: kept on this machine, or exported to files. */
export const documentSpeech = {
  label: 'Speech of this document',
  keep: 'Offline audio',
  keepHint: 'Makes the speech of the whole document and keeps it on this machine',
  keepMore: 'Go on making offline audio',
  keeping: (percent: number) => `Making audio ${percent}%`,
  kept: (megabytes: string) => `Offline audio is kept · ${megabytes} MB`,
  release: 'Keep it no longer',
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
    highlights: (count) => `${many(count, 'mark')}, with comments`,
    recordings: (count) => many(count, 'recording'),
    bookmarks: (count) => many(count, 'bookmark'),
    words: (count) => `${many(count, 'review word')} added here`,
    sections: (count) => `${many(count, 'study section')} that you changed or had made`,
    pagesRead: (count) => `the progress of ${many(count, 'page')}`,
  },
  final: 'It cannot be brought back.',
  exportFirst: 'Export the notes first…',
  exported: (name) => `Exported: ${name}`,
  keep: 'Cancel',
  erase: 'Delete for good',
}
