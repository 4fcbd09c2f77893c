import { readGloss, type GlossedWord } from './read-gloss.ts'

/** How often a Chinese word is met in a large body of text, and as what. */
export interface WordUse {
  readonly count: number
  /** Jieba's tag: `n`, `v`, `vn`, `a`, `d`, … */
  readonly tag: string
}

/** A Chinese word that has an English word among its glosses. */
export interface Candidate {
  readonly zh: string
  /** What the word's other glosses say. */
  readonly others: ReadonlySet<string>
  readonly gloss: GlossedWord
  /** Place of the gloss among the word's glosses, from 0. */
  readonly place: number
  readonly glossCount: number
  /** A name by its pinyin: `Bei3 jing1`. */
  readonly isName: boolean
  readonly use: WordUse
}

/** An entry of CC-CEDICT: traditional, simplified, pinyin, glosses. */
export type CedictEntry = readonly [string, string, string, string | readonly string[], ...unknown[]]

/** Reads Jieba's dictionary: a word, its count and its tag a line. */
export function readWordUses(text: string): Map<string, WordUse> {
  const uses = new Map<string, WordUse>()
  for (const line of text.split('\n')) {
    const [word = '', count, tag = ''] = line.trimEnd().split(' ')
    if (word !== '') uses.set(word, { count: Number(count), tag })
  }
  return uses
}

const NO_USE: WordUse = { count: 0, tag: '' }

/** Turns CC-CEDICT round: the Chinese words of each English word, in no order. */
export function invert(
  entries: readonly CedictEntry[],
  uses: ReadonlyMap<string, WordUse>,
): Map<string, Candidate[]> {
  const inverted = new Map<string, Candidate[]>()
  for (const [, zh, pinyin, glosses] of entries) {
    if (!/\p{Script=Han}/u.test(zh) || zh.length > 9) continue
    const texts = typeof glosses === 'string' ? [glosses] : glosses
    const words = texts.map((text) => readGloss(text))
    const others = new Set(words.flat().map(({ key }) => key))
    const isName = /^[A-ZÜ]/u.test(pinyin)
    const use = uses.get(zh) ?? NO_USE
    const seen = new Set<string>()
    words.forEach((glossed, place) =>
      glossed.forEach((gloss, within) => {
        if (seen.has(gloss.key)) return
        seen.add(gloss.key)
        const candidate: Candidate = {
          zh,
          others,
          gloss,
          place: place + within * 0.4,
          glossCount: words.length,
          isName,
          use,
        }
        const list = inverted.get(gloss.key)
        if (list) list.push(candidate)
        else inverted.set(gloss.key, [candidate])
      }),
    )
  }
  return inverted
}
