/**
 * Study sections 3–10 of one page. Sections 1 and 2 are always computed from the page itself. Text may carry the
 * inline Markdown `**strong**`, `*emphasis*` and `` `code` ``, and nothing else.
 */
export const SECTION_NAMES = [
  'translation',
  'abbreviations',
  'keywords',
  'quick',
  'plain',
  'beginner',
  'summary',
  'mnemonic',
] as const
export type SectionName = (typeof SECTION_NAMES)[number]

/** One sentence of the page and its Chinese. */
export interface TranslatedSentence {
  readonly en: string
  readonly zh: string
}

export interface Translation {
  readonly sentences: readonly TranslatedSentence[]
  /** Remarks on the original: a misspelling, something that has changed since. */
  readonly notes: readonly string[]
}

export interface Abbreviation {
  readonly abbr: string
  /** How it is read, letters joined by hyphens: `E-C-two`. Empty when the source does not say. */
  readonly spoken: string
  readonly full: string
  readonly zh: string
  readonly explanation: string
}

export interface Keyword {
  readonly term: string
  /** `n.`, `v.`, `adj.`, `phr.` … */
  readonly partOfSpeech: string
  readonly zh: string
  readonly explanation: string
  readonly examples: readonly TranslatedSentence[]
}

export interface QuickView {
  /** 本页重点: the page in one sentence. */
  readonly point: string
  /** 关键词: the core terms. */
  readonly keywords: readonly string[]
  /** 学习提示: what an exam would most likely ask. */
  readonly hints: readonly string[]
}

export interface Mnemonic {
  readonly lines: readonly string[]
  /** What the lines stand for. */
  readonly decoded: string
}

export interface StudySections {
  readonly translation?: Translation
  readonly abbreviations?: readonly Abbreviation[]
  readonly keywords?: readonly Keyword[]
  readonly quick?: QuickView
  /** 通俗解释 and 小白解释, a paragraph an entry. */
  readonly plain?: readonly string[]
  readonly beginner?: readonly string[]
  readonly summary?: readonly string[]
  readonly mnemonic?: Mnemonic
}
