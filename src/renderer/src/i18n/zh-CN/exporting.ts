import { numberedTitles } from '#core/study/section-titles.ts'
import type { ExportPart, FileFormat } from '#shared/model/export.ts'

/** 打印与导出页面。 */
export const exporting = {
  title: { file: '导出页面', printer: '打印' },
  submit: { file: '导出…', printer: '打印…' },
  format: '格式',
  formats: { pdf: 'PDF', markdown: 'Markdown', html: '网页' } satisfies Record<FileFormat, string>,
  pages: '哪些页',
  ranges: { page: '这一页', range: '几页', document: '整份文档' },
  first: '从第几页',
  last: '到第几页',
  between: '到',
  count: (pages: number) => `共 ${pages} 页`,
  noSuchRange: (pages: number) => `请填 1–${pages} 之间的页码，先小后大`,
  content: '哪些内容',
  all: '全选',
  none: '全不选',
  parts: {
    ...numberedTitles('zh-CN'),
    highlights: '我的标记',
    note: '我的笔记',
  } satisfies Record<ExportPart, string>,
  paper: '纸张',
  label: '导出',
  running: {
    file: (name: string | null) => (name === null ? '正在导出…' : `正在导出“${name}”…`),
    printer: () => '正在排版…',
  },
  written: (name: string, pages: number) => `已导出：${name}（${pages} 页）`,
  printed: (pages: number) => `已送去打印（${pages} 页）`,
}
