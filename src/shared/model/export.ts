import type { DocumentId } from './ids.ts'
import { SECTION_NAMES } from './study.ts'

/** What can be taken of a page: ① and ② are computed from it, ③–⑩ are its study sections, the rest is the learner's. */
export const EXPORT_PARTS = ['original', 'pronunciation', ...SECTION_NAMES, 'highlights', 'note'] as const
export type ExportPart = (typeof EXPORT_PARTS)[number]

/** The files that text goes into without being set on paper. */
export const TEXT_FORMATS = ['markdown', 'html'] as const
export type TextFormat = (typeof TEXT_FORMATS)[number]

export const FILE_FORMATS = ['pdf', ...TEXT_FORMATS] as const
export type FileFormat = (typeof FILE_FORMATS)[number]

/** Where pages go: into a file, or to the system's printing dialog. */
export const EXPORT_TARGETS = [...FILE_FORMATS, 'printer'] as const
export type ExportTarget = (typeof EXPORT_TARGETS)[number]

export const PAPERS = ['A4', 'Letter'] as const
export type Paper = (typeof PAPERS)[number]

/** Which pages of a document, and what of each. */
export interface ExportWish {
  readonly documentId: DocumentId
  /** The numbers of the first and the last page, both included. */
  readonly first: number
  readonly last: number
  /** In any order; they are shown in that of `EXPORT_PARTS`. */
  readonly parts: readonly ExportPart[]
}
