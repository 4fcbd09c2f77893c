import type { Highlight } from '#shared/model/highlight.ts'
import type { Block } from '#shared/model/document.ts'
import type { StudySections } from '#shared/model/study.ts'

/** A page with all that may be taken of it. */
export interface ExportedPage {
  /** 1-based. */
  readonly number: number
  readonly title: string
  readonly blocks: readonly Block[]
  /** The IPA of the page's sentences, blocks in order. */
  readonly ipa: readonly string[]
  readonly sections: StudySections
  readonly highlights: readonly Highlight[]
  /** The learner's Markdown. */
  readonly note: string
}

/** Pages of one document. */
export interface ExportedDocument {
  readonly title: string
  readonly pages: readonly ExportedPage[]
}
