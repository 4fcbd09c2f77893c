export const bookmarks = {
  title: '书签',
  none: (key: string | null) =>
    `还没有书签。读到想再看的一句，${key === null ? '' : `按 ${key} 或`}点右键就能加上。`,
  wholePage: '整页',
  hasBookmark: '有书签',
  removed: '书签已去掉',
  removeOne: (label: string) => `去掉书签“${label}”`,
  sentence: '给这一句加书签',
  page: '给这一页加书签',
}
