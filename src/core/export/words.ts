import { numberedTitles } from '#core/study/section-titles.ts'
import type { ExportPart } from '#shared/model/export.ts'
import type { Settings } from '#shared/model/settings.ts'

/** What we say between the pages' own words. */
export interface ExportWords {
  readonly page: (number: number) => string
  readonly parts: Readonly<Record<ExportPart, string>>
  readonly point: string
  readonly keywords: string
  readonly hints: string
  readonly decoded: string
  readonly image: (description: string) => string
}

/** The words that go with exported pages, in the interface's language. */
export const EXPORT_WORDS: Readonly<Record<Settings['language'], ExportWords>> = {
  'zh-CN': {
    page: (number) => `第 ${number} 页`,
    parts: {
      ...numberedTitles('zh-CN'),
      highlights: '我的标记',
      note: '我的笔记',
    },
    point: '本页重点',
    keywords: '关键词',
    hints: '学习提示',
    decoded: '口诀对应',
    image: (description) => `［图：${description}］`,
  },
  en: {
    page: (number) => `Page ${number}`,
    parts: {
      ...numberedTitles('en'),
      highlights: 'My highlights',
      note: 'My notes',
    },
    point: 'The point',
    keywords: 'Core terms',
    hints: 'Likely in exams',
    decoded: 'What it stands for',
    image: (description) => `[Image: ${description}]`,
  },
}
