/** What a page is made of. Offsets are UTF-16 units into `FormattedPage.text`, half open: [start, end). */

export const BLOCK_KINDS = ['title', 'paragraph', 'bullet', 'step', 'code', 'label'] as const
export type BlockKind = (typeof BLOCK_KINDS)[number]

/**
 * A displayed word: what the reader sees between spaces, without the punctuation around it. `80/443`,
 * `https://hub.docker.com`, `us-east-1a`, `e.g.`, `&` and `=` are one word each; a lone dash is none.
 */
export interface Word {
  /** As displayed: a word broken over two lines is rejoined. */
  readonly text: string
  readonly start: number
  readonly end: number
}

export interface Sentence {
  /** As displayed: wrapped lines rejoined, runs of white space folded to one space. */
  readonly text: string
  readonly start: number
  readonly end: number
  readonly words: readonly Word[]
}

export interface Block {
  readonly kind: BlockKind
  /** Nesting depth: 0 is the outermost. */
  readonly level: number
  /** The bullet or step number as the source wrote it (`•`, `1.`), or empty. Not part of `text`. */
  readonly marker: string
  readonly text: string
  readonly start: number
  readonly end: number
  readonly sentences: readonly Sentence[]
}

export interface FormattedPage {
  /** The page's title, or its first words where it has none. */
  readonly title: string
  /** The source text all offsets point into: repaired, line ends as `\n`. */
  readonly text: string
  /** In source order. Joined (marker, then text), they give back every non-space character of `text`. */
  readonly blocks: readonly Block[]
}

/** One page as it comes out of an import, before it is formatted. */
export interface ImportedPage {
  /** 1-based and unique within its document. */
  readonly number: number
  readonly text: string
}

export interface ImportedDocument {
  readonly title: string
  readonly pages: readonly ImportedPage[]
}
