import { list, record, text, type RecordShape, type ValueOf } from '#core/model/shape.ts'
import type { FormattedPage } from '#shared/model/document.ts'
import type { SectionName, StudySections } from '#shared/model/study.ts'
import { countHan, LIMITS } from '../check-page.ts'
import { findAbbreviations } from '../find-abbreviations.ts'
import { tidyLine, tidyLines, tidyPoints } from './tidy.ts'

/** How a section is asked for in one question, made from the answer, and checked against the page. */
export interface Recipe<N extends SectionName, S extends RecordShape> {
  readonly shape: S
  /** What the model is to do, in Chinese. */
  readonly task: (page: FormattedPage) => string
  readonly make: (answer: ValueOf<S>, page: FormattedPage) => NonNullable<StudySections[N]>
  /** What the section lacks, in Chinese, for the model; null when nothing. */
  readonly lacks: (value: NonNullable<StudySections[N]>, page: FormattedPage) => string | null
}

/** Keeps a recipe's two types together; the table below forgets the second. */
function recipe<N extends SectionName, S extends RecordShape>(
  _name: N,
  shape: S,
  rest: Omit<Recipe<N, S>, 'shape'>,
): Recipe<N, RecordShape> {
  // The answer that `make` is given has been checked against this very shape.
  return { shape, ...rest } as unknown as Recipe<N, RecordShape>
}

const abbreviations = recipe(
  'abbreviations',
  record({
    abbreviations: list(
      record({
        abbr: text('缩写，照页面上的写法'),
        spoken: text('读法，字母之间用连字符：E-C-S；当一个词读的就写那个词'),
        full: text('英文全称'),
        zh: text('中文名'),
        explanation: text('一两句话说明它是什么'),
      }),
      0,
      40,
    ),
  }),
  {
    task: (page) => {
      const found = findAbbreviations(page)
      return found.length === 0
        ? '解释页面上的每一个缩写。页面上没有缩写，就给空数组。'
        : `解释页面上的每一个缩写，一个都不能少：${found.join('、')}。`
    },
    make: ({ abbreviations: entries }, page) =>
      entries
        .map((entry) => ({
          abbr: tidyLine(entry.abbr),
          spoken: tidyLine(entry.spoken),
          full: tidyLine(entry.full),
          zh: tidyLine(entry.zh),
          explanation: tidyLine(entry.explanation),
        }))
        .filter(({ abbr }, place, all) => {
          const isFirst = all.findIndex((other) => other.abbr === abbr) === place
          return abbr !== '' && isFirst && page.text.includes(abbr)
        }),
    lacks: (entries, page) => {
      const explained = new Set(entries.filter((e) => e.explanation !== '').map((e) => e.abbr))
      const missing = findAbbreviations(page).filter((abbr) => !explained.has(abbr))
      return missing.length === 0 ? null : `没有解释 ${missing.join('、')}`
    },
  },
)

const keywords = recipe(
  'keywords',
  record({
    keywords: list(
      record({
        term: text('英语单词或短语'),
        partOfSpeech: text('词性：n. v. adj. adv. phr.'),
        zh: text('中文意思'),
        explanation: text('用法或记法，一两句话'),
        examples: list(record({ en: text('英语例句，跟本页有关'), zh: text('例句的中文') }), 1, 2),
      }),
      1,
      LIMITS.keywords.max,
    ),
  }),
  {
    task: (page) =>
      `从页面上选 ${leastKeywords(page)} 到 12 个最要紧的英语词或短语，逐个讲解，各配一个例句。`,
    make: ({ keywords: entries }) =>
      entries
        .map(({ term, partOfSpeech, zh, explanation, examples }) => ({
          term: tidyLine(term),
          partOfSpeech: tidyLine(partOfSpeech),
          zh: tidyLine(zh),
          explanation: tidyLine(explanation),
          examples: examples.map((e) => ({ en: tidyLine(e.en), zh: tidyLine(e.zh) })),
        }))
        .filter(({ term }) => term !== ''),
    lacks: (entries, page) => {
      const least = leastKeywords(page)
      if (entries.length < least) return `只有 ${entries.length} 个关键词，至少要 ${least} 个`
      const bare = entries.filter(({ zh, explanation }) => zh === '' || explanation === '')
      return bare.length === 0 ? null : `${bare.map(({ term }) => term).join('、')} 没有中文意思或讲解`
    },
  },
)

/** A page of a few words has no four key words. */
function leastKeywords(page: FormattedPage): number {
  const words = page.blocks.flatMap((block) => block.sentences.flatMap((sentence) => sentence.words))
  return words.length < 12 ? 1 : LIMITS.keywords.min
}

const quick = recipe(
  'quick',
  record({
    point: text('本页重点，一句话'),
    keywords: list(text('核心术语，只写词'), 1, 8),
    hints: list(text('最可能考到的一点，一句话'), 1, 3),
  }),
  {
    task: () => `写 30 秒内能读完的速览版，全部加起来不超过 ${LIMITS.quickView} 个汉字。`,
    make: ({ point, keywords: terms, hints }) => ({
      point: tidyLine(point),
      keywords: tidyPoints(terms),
      hints: tidyPoints(hints),
    }),
    lacks: ({ point, keywords: terms, hints }) => {
      if (point === '' || terms.length === 0 || hints.length === 0) return '重点、关键词、学习提示缺一不可'
      const length = countHan([point, ...terms, ...hints].join(''))
      return length > LIMITS.quickView ? `共 ${length} 个汉字，超过了 ${LIMITS.quickView} 个` : null
    },
  },
)

const prose = record({ paragraphs: list(text('一段话'), 1, 8) })

const plain = recipe('plain', prose, {
  task: () => '用通俗易懂的话把这一页解释一遍，讲清楚它怎么运作、为什么这样做，2 到 4 段，不打比方。',
  make: ({ paragraphs }) => paragraphs.flatMap(tidyLines),
  lacks: lacksOfProse,
})

const beginner = recipe('beginner', prose, {
  task: () =>
    '用小白也懂的话再解释一遍：从生活里找一个比方，从头到尾只用这一个，把页面上的东西一一对上，2 到 4 段。',
  make: ({ paragraphs }) => paragraphs.flatMap(tidyLines),
  lacks: lacksOfProse,
})

function lacksOfProse(paragraphs: readonly string[]): string | null {
  const all = paragraphs.join('')
  const length = countHan(all)
  if (length < all.replace(/\s/gu, '').length * LIMITS.hanShare) return '解释应当用中文写'
  return length < LIMITS.explanation ? `太短，至少 ${LIMITS.explanation} 个汉字` : null
}

const summary = recipe(
  'summary',
  record({ points: list(text('一个要点，一句话，前面不写编号'), LIMITS.summary.min, LIMITS.summary.max) }),
  {
    task: () => '写小结，2 到 5 个要点。',
    make: ({ points }) => tidyPoints(points),
    lacks: (points) => (countHan(points.join('')) === 0 ? '要点应当用中文写' : null),
  },
)

const mnemonic = recipe(
  'mnemonic',
  record({
    lines: list(text('口诀的一句'), 2, 8),
    decoded: text('每一句说的是什么，一小段话'),
  }),
  {
    task: () =>
      '编一首押韵的记忆口诀，2 到 6 句，每句不超过 14 个字，把本页的要点编进去；再用一小段话说明每一句指什么。',
    make: ({ lines, decoded }) => ({
      lines: tidyPoints(lines),
      decoded: tidyLines(decoded).join('\n'),
    }),
    lacks: ({ lines, decoded }) => {
      if (countHan(lines.join('')) === 0) return '口诀应当用中文写'
      return decoded === '' ? '没有说明每一句指什么' : null
    },
  },
)

/** All sections that take one question; a translation takes several (see translation-draft). */
export const RECIPES = { abbreviations, keywords, quick, plain, beginner, summary, mnemonic } as const
