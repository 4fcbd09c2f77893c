import { SECTION_NAMES, type SectionName } from '#shared/model/study.ts'

/** The folded sections with this one folded if it was open, and open if it was folded. */
export function toggleFolded(folded: readonly SectionName[], name: SectionName): readonly SectionName[] {
  return SECTION_NAMES.filter((other) => folded.includes(other) !== (other === name))
}
