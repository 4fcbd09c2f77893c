import type { TextFormat } from '#shared/model/export.ts'

/** 全部笔记：跨文档的列表和导出。 */
export const overview = {
  title: '全部笔记',
  search: '在笔记和批注里找',
  tags: '标签',
  allTags: '全部标签',
  found: (total: number) => `${total} 条`,
  empty: '还没有笔记。打开一页，在笔记栏写下第一条。',
  nothing: '没有符合的笔记，换个词或标签试试。',
  notes: '笔记',
  marks: '批注',
  place: (page: number, title: string) => `第 ${page} 页 · ${title}`,
  exportAll: '导出全部笔记',
  with: '附上',
  parts: { original: '原文', pronunciation: '音标', translation: '译文' },
  formats: { markdown: '存为 Markdown…', html: '存为网页…' } satisfies Record<TextFormat, string>,
}
