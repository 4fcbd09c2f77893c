import type { CodePage } from './code-page.ts'
import { LOSSES, damage } from './code-page.ts'
import type { KnownPhrase, KnownPhrases } from './scan-line.ts'

/**
 * What the prompt of a prompt deck says, phrase by phrase, and what its page marks say. Chinese loses bytes that
 * cannot be guessed; a phrase we know can be recognised all the same.
 */
const PHRASES = [
  '你将接收到一页英语原文',
  '作为小白',
  '我完全看不懂记不住啊',
  '怎么办',
  '解释时',
  '先提供如下内容',
  '格式化好的原文',
  '格式化后原文及其逐句对应的国际音标',
  '原文的中文翻译',
  '缩写详解',
  '英语关键词详解',
  '速览版（30 秒内能读完）',
  '🔑 本页重点：一句话总结',
  '📌 关键词：核心术语',
  '🎯 学习提示：最可能出现在考试里的考点',
  '再通俗易懂的解释一遍',
  '小白也懂的语言再解释一遍',
  '提供小结',
  '记忆口诀',
  '英语原文内容如下：',
  '英语原文内容如下',
  '页结束',
  '🟩 第',
] as const

/** Shorter damaged forms could stand for something else. */
const SHORTEST = 4

/** The phrases that lose bytes in `page`, as they look afterwards, by first character, longest first. */
export function phrasesDamagedBy(page: CodePage): KnownPhrases {
  const found = new Map<string, KnownPhrase[]>()
  if (page.dropped.length === 0) return found
  for (const text of PHRASES) {
    for (const damaged of new Set(LOSSES.map((loss) => damage(text, page, loss)))) {
      if (damaged.length < SHORTEST || damaged.charCodeAt(0) < 0x80) continue
      const first = damaged.charAt(0)
      found.set(first, [...(found.get(first) ?? []), { damaged, text }])
    }
  }
  for (const phrases of found.values()) phrases.sort((a, b) => b.damaged.length - a.damaged.length)
  return found
}
