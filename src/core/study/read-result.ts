import type { StudySections } from '#shared/model/study.ts'

export interface ReadSection {
  readonly sections: StudySections
  /** Lines that fit nowhere in the section's layout, as they stood. */
  readonly unplaced: readonly string[]
}
