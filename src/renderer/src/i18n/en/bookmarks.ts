import type { Messages } from '../zh-CN/index.ts'

export const bookmarks: Messages['bookmarks'] = {
  title: 'Bookmarks',
  none: 'No bookmarks yet. Press Ctrl+D at a sentence that you want to find again.',
  wholePage: 'whole page',
  hasBookmark: 'has a bookmark',
  removed: 'The bookmark is gone.',
  removeOne: (label) => `Remove the bookmark “${label}”`,
  sentence: 'Bookmark this sentence',
  page: 'Bookmark this page',
}
