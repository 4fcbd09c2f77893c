import type { BlockKind } from '#shared/model/document.ts'
import type { Span } from './lines.ts'

/** A block before its text is put together: which stretches of the source it takes. */
export interface RoughBlock {
  readonly kind: BlockKind
  level: number
  readonly marker: Span | null
  /** Stretches of single lines, in order. */
  readonly spans: Span[]
  /** Program text keeps its line ends. */
  readonly verbatim: boolean
  /** For list items: where the marker stands, and what it is. */
  readonly list: { readonly indent: number; readonly sign: string; readonly isStep: boolean } | null
}

export function roughBlock(kind: BlockKind, spans: Span[], more: Partial<RoughBlock> = {}): RoughBlock {
  return { kind, level: 0, marker: null, spans, verbatim: false, list: null, ...more }
}
