import type { Settings } from '#shared/model/settings.ts'
import type { SectionName } from '#shared/model/study.ts'

type Titles = Readonly<Record<'original' | 'pronunciation' | SectionName, string>>

/** What the ten sections are called wherever a learner meets their names: on the page, in commands, on paper, in files. */
export const SECTION_TITLES: Readonly<Record<Settings['language'], Titles>> = {
  'zh-CN': {
    original: '格式化原文',
    pronunciation: '逐句音标',
    translation: '中文翻译',
    abbreviations: '缩写详解',
    keywords: '英语关键词详解',
    quick: '速览版',
    plain: '通俗解释',
    beginner: '小白解释',
    summary: '小结',
    mnemonic: '记忆口诀',
  },
  en: {
    original: 'Original',
    pronunciation: 'Sentences with IPA',
    translation: 'Chinese translation',
    abbreviations: 'Abbreviations',
    keywords: 'Keywords',
    quick: 'Quick view',
    plain: 'Plain explanation',
    beginner: 'For complete beginners',
    summary: 'Summary',
    mnemonic: 'Mnemonic',
  },
}

/** The titles with their numbers before them, ① to ⑩. */
export function numberedTitles(language: Settings['language']): Titles {
  const titles = SECTION_TITLES[language]
  return {
    original: `① ${titles.original}`,
    pronunciation: `② ${titles.pronunciation}`,
    translation: `③ ${titles.translation}`,
    abbreviations: `④ ${titles.abbreviations}`,
    keywords: `⑤ ${titles.keywords}`,
    quick: `⑥ ${titles.quick}`,
    plain: `⑦ ${titles.plain}`,
    beginner: `⑧ ${titles.beginner}`,
    summary: `⑨ ${titles.summary}`,
    mnemonic: `⑩ ${titles.mnemonic}`,
  }
}
