import type { ImportWarningCode, Losses } from '#shared/model/library.ts'

export const library = {
  label: '文档与页面',
  importFiles: '导入文件',
  pasteText: '粘贴文字',
  pages: (count: number) => `${count} 页`,
  read: (done: number) => `已读 ${done}`,
  groups: { begun: '继续读', fresh: '新导入，还没读' },
  lastPage: (page: number) => `读到第 ${page} 页`,
  progress: (done: number, count: number) => `已读 ${done} 页，共 ${count} 页`,
  pageList: (title: string) => `${title} 的页面`,
  state: { unseen: '未读', reading: '在读', done: '已读' },
  hasNote: '有笔记',
  filter: '显示哪些页面',
  filters: { all: '全部', open: '没读完', noted: '有笔记', bookmarked: '书签' },
  found: (count: number) => `${count} 页`,
  noneFound: {
    open: '每一页都读完了。',
    noted: '还没有哪一页有笔记。',
    bookmarked: '还没有哪一页有书签。',
  },
  showAll: '显示全部',
  empty: '还没有文档。导入一个文件，或者粘贴一段英文。',
  listedHere: '文档会列在这里。',
  actions: (title: string) => `《${title}》的操作`,
  rename: '改名',
  newTitle: '新的标题',
  remove: '移到回收站',
  removedOne: (title: string) => `《${title}》已移到回收站，笔记都在`,
  undo: '撤销',
  bin: (count: number) => `回收站（${count}）`,
  binEmpty: '回收站是空的。',
  binHolds: (pages: number, notes: number) => `${pages} 页 · ${notes} 篇笔记`,
  restore: '恢复',
  restoreOne: (title: string) => `恢复《${title}》`,
  drop: '松开鼠标，导入这些文件',
}

export const paste = {
  title: '粘贴文字',
  name: '标题',
  namePlaceholder: '可以不填',
  text: '英文原文',
  textPlaceholder: '把要读的英文粘贴到这里',
  submit: '导入',
  untitled: '粘贴的文字',
}

export const imports = {
  label: '导入',
  running: (name: string | null) => (name === null ? '正在导入…' : `正在导入“${name}”…`),
  cancelled: '导入已取消，没有留下半截内容。',
  done: (pages: number) => `已导入 ${pages} 页`,
  onPage: (page: number, message: string) => `第 ${page} 页：${message}`,
  more: (count: number) => `还有 ${count} 条提示`,
}

export const warnings: Record<ImportWarningCode, (detail: string) => string> = {
  'text-repaired': () => '已修复乱码',
  'text-partly-repaired': () => '乱码只修复了一部分，个别字符可能不对',
  'encoding-guessed': (detail) => `按推测的 ${detail} 编码读取，请看一眼文字对不对`,
  'control-characters-removed': () => '去掉了看不见的控制字符',
  'page-numbers-reassigned': () => '页码有重复或缺失，已重新编号',
  'page-end-missing': () => '缺少页尾标记，已按下一页的开头分页',
  'long-page-split': () => '太长的一页已拆成几页',
  'empty-page-skipped': () => '跳过了空白页',
}

/** 一份文档的朗读：存在本机，或导出成文件。 */
export const documentSpeech = {
  label: '这份文档的朗读',
  keep: '离线语音',
  keepHint: '把整份文档的朗读提前合成好，存在本机',
  keepMore: '继续合成离线语音',
  keeping: (percent: number) => `正在合成 ${percent}%`,
  kept: (megabytes: string) => `离线语音已存好 · ${megabytes} MB`,
  release: '不再保留离线语音',
  exportLabel: '导出朗读音频',
  exportPage: '导出本页（一个 WAV）',
  exportDocument: '导出全篇（一个 WAV）',
  exportSentences: '逐句导出全篇，带字词时间',
  exporting: (percent: number) => `正在导出 ${percent}%`,
  exported: (name: string) => `已导出：${name}`,
  cancel: '取消',
}

/** 彻底删除：删了就没有了，所以说清楚会失去什么。 */
export const erase = {
  ask: '彻底删除…',
  one: (title: string) => `彻底删除《${title}》…`,
  all: '清空回收站…',
  title: (title: string) => `彻底删除《${title}》？`,
  titleAll: '清空回收站？',
  lost: '一起删掉的有：',
  losses: {
    pages: (count: number) => `${count} 页原文`,
    notes: (count: number) => `${count} 篇笔记`,
    highlights: (count: number) => `${count} 处标记和批注`,
    recordings: (count: number) => `${count} 条录音`,
    bookmarks: (count: number) => `${count} 个书签`,
    words: (count: number) => `${count} 个在这里加入的生词`,
    sections: (count: number) => `${count} 节改过或生成的讲解`,
    pagesRead: (count: number) => `${count} 页的阅读进度`,
  } satisfies Record<keyof Losses, (count: number) => string>,
  final: '删掉以后不能恢复。',
  exportFirst: '先导出笔记…',
  exported: (name: string) => `已导出：${name}`,
  keep: '取消',
  erase: '彻底删除',
}
