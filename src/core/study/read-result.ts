import type { StudySections } from '#shared/model/study.ts'
import type { Slice } from './slice.ts'

export interface ReadSection {
  readonly sections: StudySections
  /** Lines that fit nowhere in the section, as they stood. */
  readonly unplaced: readonly Slice[]
}
