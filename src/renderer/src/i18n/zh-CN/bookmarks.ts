export const bookmarks = {
  title: '书签',
  none: '还没有书签。读到想再看的一句，按 Ctrl+D 就能记下。',
  wholePage: '整页',
  hasBookmark: '有书签',
  removed: '书签去掉了。',
  removeOne: (label: string) => `去掉书签“${label}”`,
  sentence: '给这一句加书签',
  page: '给这一页加书签',
}
