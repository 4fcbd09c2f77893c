import type { SectionName } from '#shared/model/study.ts'
import { nameOfSection } from '../headings.ts'

/**
 * The titles that answers give the ten sections. A *plain* title can only be a section's; a *weak* one
 * (`关键词`, `翻译`) is also an ordinary label, and needs more to be believed.
 */
const TITLES: readonly { number: number; sure: RegExp; weak?: RegExp }[] = [
  {
    number: 1,
    sure: /^(?:格式化(?:好|后)?的?(?:英语|英文)?原文|(?:英语|英文)?原文(?:格式化|整理|排版|重排|内容)|英[语文]原文|formatted (?:original|text|source)(?: text)?|original text(?: \(formatted\))?)/iu,
    weak: /^(?:原文|original)/iu,
  },
  {
    number: 2,
    sure: /^(?:(?:格式化后?的?)?(?:英语|英文)?原文(?:及其|以及|及|和|与|\+)?(?:逐句)?(?:对应)?的?(?:国际)?音标|逐句(?:对应)?的?(?:国际)?音标|(?:逐句)?国际音标|音标标注|sentence-by-sentence (?:ipa|pronunciation)|(?:ipa|phonetic) transcriptions?|pronunciation(?: \(ipa\))?)/iu,
    weak: /^(?:音标|发音|ipa)/iu,
  },
  {
    number: 3,
    sure: /^(?:(?:英文)?原文的?(?:中文)?(?:翻译|译文)|(?:逐句)?(?:中文|汉语|全文)(?:翻译|译文)|逐句(?:中文)?(?:翻译|对照|对译)|中英(?:文)?(?:逐句)?对照(?:翻译)?|双语对照|chinese translation|sentence-by-sentence translation)/iu,
    weak: /^(?:翻译|译文|translation)/iu,
  },
  {
    number: 4,
    sure: /^(?:(?:英文|本页)?(?:缩写词?|缩略[词语]|简称)(?:和|与|及)?(?:术语)?的?(?:详解|解释|说明|解析|讲解|展开|一览表?|对照表?|全称|表)|abbreviations?(?: (?:explained|and acronyms|list|in detail))?|acronyms?(?: explained| list)?)/iu,
    weak: /^(?:缩写词?|缩略[词语])/iu,
  },
  {
    number: 5,
    sure: /^(?:(?:本页)?(?:英语|英文|核心|重点|重要|关键)+(?:关键词汇?|词汇|单词|生词|词语|术语)(?:的?(?:详解|讲解|解释|解析|说明|表))?|(?:关键词汇?|词汇|单词|生词)的?(?:详解|讲解|解释|解析|说明|表)|key ?(?:words|terms|vocabulary)(?: explained| in detail)?|vocabulary(?: list)?)/iu,
    weak: /^(?:关键词汇?|词汇|单词|生词|术语|words)/iu,
  },
  {
    number: 6,
    sure: /^(?:速览版?|速读版?|快速浏览版?|快速?一?览|三十秒(?:速览|速读)版?|\d{1,2}\s?秒(?:钟)?(?:速览|速读|快览|看完|版)版?|quick (?:view|overview|look|read|summary|version)|at a glance|tl;?dr|30[- ]second (?:version|summary|overview|read))/iu,
  },
  {
    number: 7,
    sure: /^(?:再?(?:用)?通俗(?:易懂)?的?地?(?:语言|话|方式)?的?(?:再)?(?:解释|讲解|说明|解说|理解|版|说)(?:一遍|一次)?|(?:用)?大白话(?:再)?(?:解释|讲解|说明|版)?(?:一遍|一次)?|通俗易懂|plain(?:[- ](?:english|language|words))? (?:explanation|version)|(?:explained )?in plain (?:english|language|words)|plain explanation|simple explanation)/iu,
  },
  {
    number: 8,
    sure: /^(?:(?:再)?(?:用)?(?:零基础)?小白(?:也)?(?:能)?(?:[听看读]?得?懂)?的?(?:语言|话|方式)?的?(?:版本|版)?(?:再)?(?:解释|讲解|说明|解说|理解)?(?:一遍|一次)?|零基础(?:版|解释|讲解|也能懂)|(?:explanation )?for (?:absolute |complete |total )?beginners|beginners?(?:['’]s)?(?:[- ]friendly)? (?:explanation|version|level)|eli5|explain(?:ed)? like i['’]?m (?:5|five))/iu,
  },
  {
    number: 9,
    sure: /^(?:(?:提供|给出|附上?|最后)?(?:本页|本节|内容)?小结|(?:本页|本节|内容)总结)/iu,
    weak: /^(?:总结|要点总结|summary|recap|(?:key )?take-?aways?|in short)/iu,
  },
  {
    number: 10,
    sure: /^(?:(?:提供|给出|附上?|最后)?(?:记忆|助记|速记|背诵|学习)(?:小)?(?:口诀|顺口溜|歌诀|法|技巧|卡)|顺口溜|口诀记忆|mnemonics?(?: (?:rhyme|device))?|memory (?:aid|rhyme|trick|tip|hook)s?)/iu,
    weak: /^(?:口诀|助记)/iu,
  },
]

export interface Title {
  /** 1 to 10. */
  readonly number: number
  /** Null for sections 1 and 2, which the app computes. */
  readonly name: SectionName | null
  readonly sure: boolean
  readonly length: number
}

/**
 * The section whose title a text begins with; the longest title where several fit, and the section with the given
 * number where they are as long.
 */
export function readTitle(text: string, number: number | null): Title | null {
  let best: Title | null = null
  for (const title of TITLES) {
    for (const [pattern, sure] of [
      [title.sure, true],
      [title.weak, false],
    ] as const) {
      const length = pattern?.exec(text)?.[0].length ?? 0
      if (length === 0 || (/[a-z]$/i.test(text.slice(0, length)) && /^[a-z]/i.test(text.slice(length))))
        continue
      const better =
        best === null || length > best.length || (length === best.length && title.number === number)
      if (better) best = { number: title.number, name: nameOfSection(title.number), sure, length }
    }
  }
  return best
}
