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
      original: '① 格式化原文',
      pronunciation: '② 逐句音标',
      translation: '③ 中文翻译',
      abbreviations: '④ 缩写详解',
      keywords: '⑤ 英语关键词详解',
      quick: '⑥ 速览版',
      plain: '⑦ 通俗解释',
      beginner: '⑧ 小白解释',
      summary: '⑨ 小结',
      mnemonic: '⑩ 记忆口诀',
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
      original: '① Original',
      pronunciation: '② Sentence by sentence, with IPA',
      translation: '③ Chinese translation',
      abbreviations: '④ Abbreviations',
      keywords: '⑤ Key words',
      quick: '⑥ Quick view',
      plain: '⑦ In plain words',
      beginner: '⑧ For beginners',
      summary: '⑨ Summary',
      mnemonic: '⑩ Mnemonic',
      highlights: 'My marks',
      note: 'My note',
    },
    point: 'The point',
    keywords: 'Key words',
    hints: 'Study hints',
    decoded: 'What it stands for',
    image: (description) => `[Image: ${description}]`,
  },
}
