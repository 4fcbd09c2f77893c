import { SECTION_NAMES, type SectionName } from '#shared/model/study.ts'
import type { SectionState, SectionStates } from '#shared/model/study-section.ts'
import { isEmptySection } from './section-text.ts'

/**
 * Whether a model may write the section: nothing stands there, or what rules put there for a start. Where a model found
 * that there is nothing to say, it is not asked again.
 */
export function isOpenSection({ value, origin }: Pick<SectionState, 'value' | 'origin'>): boolean {
  if (value === null || origin === 'rules') return true
  return origin !== 'model' && isEmptySection(value)
}

/** The sections of a page that a model may write, in their order. */
export function openSections(states: SectionStates): readonly SectionName[] {
  return SECTION_NAMES.filter((name) => isOpenSection(states[name]))
}
