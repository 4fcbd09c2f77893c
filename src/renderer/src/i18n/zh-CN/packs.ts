import type { PackProblemCode } from '#shared/model/pack.ts'

/** 学习包：导出成一个文件，或从文件导入。 */
export const packs = {
  title: '导出学习包',
  about: (title: string) => `把《${title}》的讲解装进一个 .soundleaf 文件，分享给别人，或搬到另一台电脑。`,
  withText: '附上英文原文',
  withTextHint: '没有这份文档的电脑也能打开。分享前请确认你有权分享原文。',
  submit: '导出…',
  exporting: (name: string | null) => (name === null ? '正在导出学习包…' : `正在导出学习包“${name}”…`),
  exported: (name: string, pages: number, sections: number) =>
    `已导出：${name}（${pages} 页，${sections} 节讲解）`,
  label: '学习包',
  matched: (matched: number, pages: number) => `对上了 ${pages} 页中的 ${matched} 页`,
  unmatched: (numbers: string) => `文档里没有这些页：第 ${numbers} 页`,
  added: (pages: number) => `学习包带着原文，已加进文档列表（${pages} 页）`,
  put: (count: number) => `导入了 ${count} 节讲解`,
  nothingNew: '讲解和现有的一样，没有要改的',
  own: (count: number) => `有 ${count} 节你亲手写过，没有动`,
  replaceOwn: '用学习包的替换',
  undo: '撤销这次导入',
  undone: '这次导入已撤销',
  problem: {
    missing: '缺这一页的文件',
    damaged: '文件损坏',
    'not-text': '不是 UTF-8 文字',
    'nothing-found': '没有找到讲解',
    'too-long': '有一节太长，没有导入',
  } satisfies Record<PackProblemCode, string>,
}
