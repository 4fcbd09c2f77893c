/** 生词本：想再看几遍的词。 */
export const review = {
  title: '生词本',
  none: '还没有生词。点一个词，在词卡里点“加入生词本”。',
  add: '加入生词本',
  added: '已加入生词本',
  all: (count: number) => `生词本（${count}）`,
  hear: (word: string) => `听 ${word}`,
  remove: (word: string) => `移出 ${word}`,
  removed: (word: string) => `已移出 ${word}`,
  place: (title: string, page: number) => `${title} · 第 ${page} 页`,
  save: (format: string) => `导出 ${format}…`,
  exported: (name: string, count: number) => `已导出 ${count} 个词：${name}`,
}
