import type { SearchScope } from '#shared/model/search.ts'

export const search = {
  title: '搜索',
  placeholder: '搜索原文、笔记、讲解',
  scope: '范围',
  scopes: {
    library: '全部',
    document: '本文档',
    page: '本页',
    notes: '笔记',
    study: '讲解',
  } satisfies Record<SearchScope, string> as Record<SearchScope, string>,
  results: '搜索结果',
  count: (count: number) => `${count} 处`,
  many: (count: number) => `${count} 处以上，先列最相关的`,
  document: '文档',
  nothing: '没有找到',
  nothingHint: '没有找到。换个说法，或者少写几个字试试。',
  hint: '英文会连同词形变化一起找，中文一个字也能搜；加引号找整句。',
  incomplete: '还在读入资料，读完会找到更多。',
  find: '在本页查找',
  findNothing: '没有',
  previous: '上一处（Shift+回车）',
  next: '下一处（回车）',
}
