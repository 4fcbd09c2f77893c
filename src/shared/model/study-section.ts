import type { SectionName, StudySections } from './study.ts'

/**
 * Where a section's text comes from: a study pack, the rules of this machine, a model on it, an answer that the learner
 * pasted, or the learner's own hand.
 */
export const STUDY_ORIGINS = ['pack', 'rules', 'model', 'pasted', 'you'] as const
export type StudyOrigin = (typeof STUDY_ORIGINS)[number]

export type SectionValue<N extends SectionName> = NonNullable<StudySections[N]>

/** A section and a value that fits it. */
export type SectionEntry = {
  readonly [N in SectionName]: { readonly section: N; readonly value: SectionValue<N> }
}[SectionName]

/** A section of a page as it stands now. */
export interface SectionState<N extends SectionName = SectionName> {
  /** Null: there is none yet, or it was taken away. */
  readonly value: SectionValue<N> | null
  /** Null exactly where the value is. */
  readonly origin: StudyOrigin | null
  /** Milliseconds since 1970; null for what a pack or the rules give and nobody has changed. */
  readonly changedAt: number | null
  /** Counts the changes: 0 for a section that was never changed. */
  readonly revision: number
  readonly canUndo: boolean
  readonly canRedo: boolean
  /** How many versions the history holds, besides the one that the pack or the rules give. */
  readonly versions: number
}

export type SectionStates = { readonly [N in SectionName]: SectionState<N> }

/** A version in a section's history, told by its number, or `base`: what the pack or the rules give. */
export type VersionId = number | 'base'

export interface SectionVersion {
  readonly id: VersionId
  /** Null where the pack and the rules give nothing. */
  readonly origin: StudyOrigin | null
  readonly changedAt: number | null
  /** How the version begins, on one line. */
  readonly excerpt: string
  readonly current: boolean
}
