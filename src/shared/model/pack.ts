/** What may be wrong with one page of a pack while the others are whole. */
export const PACK_PROBLEM_CODES = ['missing', 'damaged', 'not-text', 'nothing-found', 'too-long'] as const
export type PackProblemCode = (typeof PACK_PROBLEM_CODES)[number]

export interface PackProblem {
  /** The page's number in the pack. */
  readonly page: number
  readonly code: PackProblemCode
}

/** What came of importing a pack. */
export interface PackReport {
  /** Names the import while it can be taken back, until the app ends. */
  readonly importId: string
  readonly title: string
  /** The pages that the pack explains, and those of them that the library has. */
  readonly pages: number
  readonly matched: number
  /** The numbers of the others. */
  readonly unmatched: readonly number[]
  /** Whether the pack brought its document along and it was added. */
  readonly addedDocument: boolean
  /** Sections that were put, that stood there already, and that were left because the learner wrote what stands there. */
  readonly put: number
  readonly same: number
  readonly own: number
  readonly problems: readonly PackProblem[]
}
