import { formatPage } from '#core/text/format.ts'
import type { Block, FormattedPage, ImportedPage } from '#shared/model/document.ts'
import { SECTION_NAMES } from '#shared/model/study.ts'
import { headingOf } from './headings.ts'

/** What each section's heading is followed by in the layout that the prompt asks for. */
const SHAPES: Record<(typeof SECTION_NAMES)[number], string> = {
  translation: `| English | 中文 |
| --- | --- |
| 英语原句（照抄，一句一行） | 这一句的中文 |`,
  abbreviations: `- **缩写**（读作 A-B-C）— 英文全称 — 中文名
  - 一两句话说明它是什么`,
  keywords: `- **单词** *词性* 中文
  - 用法或记法
  - 例：英语例句 — 中文`,
  quick: `- 🔑 本页重点：一句话总结
- 📌 关键词：术语 · 术语 · 术语
- 🎯 学习提示：最可能出现在考试里的考点`,
  plain: '用通俗易懂的话解释一遍，几段都行，段与段之间空一行。',
  beginner: '用小白也懂的话、打一个生活里的比方再解释一遍，段与段之间空一行。',
  summary: `1. 要点
2. 要点`,
  mnemonic: `> 口诀第一句，
> 口诀第二句。

（每一句说的是什么）`,
}

const RULES = `要求：
1. 每页都从“# 第 N 页 · 标题”开始，下面八个标题一个不少，顺序和编号照旧；不写开场白和结束语，不要用代码块包起来。
2. 翻译表里，页面上的每一句、每个图中标签都有一行；句子里的竖线写成 \\|。
3. 页面上每个缩写都要解释；关键词选 4 到 12 个，例句跟本页有关。
4. 速览版 30 秒内能读完；小结 2 到 5 条；口诀押韵，并用一行括号说明。
5. 用自然的简体中文；产品名保留英文，第一次出现时附中文。`

/**
 * The prompt that asks any chatbot to explain pages in our layout. The same pages give the same prompt. A run of
 * pages is asked for in one answer.
 */
export function writePrompt(pages: readonly ImportedPage[]): string {
  const layout = SECTION_NAMES.map((name) => `${headingOf(name)}\n\n${SHAPES[name]}`)
  const count = pages.length > 1 ? `下面 ${pages.length} 页英语原文` : '下面一页英语原文'
  return `${[
    `你将接收到${count}，作为小白，我完全看不懂记不住啊，怎么办？请严格按下面的 Markdown 版式，用简体中文逐页解释给我。`,
    RULES,
    '版式：',
    ['# 第 N 页 · 标题', ...layout].join('\n\n'),
    '英语原文内容如下：',
    ...pages.map(({ number, text }) => writeOriginal(number, formatPage(text))),
  ].join('\n\n')}\n`
}

/** A page's formatted English between the signs that say where it begins and ends. */
export function writeOriginal(number: number, page: FormattedPage): string {
  const blocks = page.blocks.map(writeBlock)
  return [`🟩 第 ${number} 页`, '', ...blocks, '', `--- 第 ${number} 页结束 ---`].join('\n')
}

function writeBlock({ kind, level, marker, text }: Block): string {
  const indent = '  '.repeat(level)
  if (kind === 'code') return text
  const mark = kind === 'bullet' ? '-' : kind === 'step' ? marker : ''
  return `${indent}${mark === '' ? '' : `${mark} `}${text}`
}
