import type { Inflection } from '#shared/model/dictionary.ts'

/** What a word means, on its card. */
export const meaning = {
  inflections: {
    plural: '复数',
    'third-person': '第三人称单数',
    past: '过去式',
    participle: '过去分词',
    ing: '现在分词',
    comparative: '比较级',
    superlative: '最高级',
    possessive: '所有格',
  } as Record<Inflection, string>,
  ofPage: { abbreviation: '本页缩写', keyword: '本页关键词' },
  technical: '技术',
  near: '词典里没有这个词，这是近义词的意思。',
  unknown: '词典里没有这个词。',
  more: '更多意思和英文释义',
  less: '收起',
  source: '释义：CC-CEDICT（CC BY-SA 4.0）、WordNet\u00a03.1、声\u2060页',
}
