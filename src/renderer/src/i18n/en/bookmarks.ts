import type { Messages } from '../zh-CN/index.ts'

export const bookmarks: Messages['bookmarks'] = {
  title: 'Bookmarks',
  none: (key) =>
    `No bookmarks yet. ${key === null ? 'Right-click' : `Press ${key} at, or right-click,`} a sentence that you want to find again.`,
  wholePage: 'whole page',
  hasBookmark: 'has a bookmark',
  removed: 'Bookmark removed',
  removeOne: (label) => `Remove the bookmark “${label}”`,
  sentence: 'Bookmark this sentence',
  page: 'Bookmark this page',
}
