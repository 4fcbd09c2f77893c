import type { SectionName } from '#shared/model/study.ts'
import type { SectionValue } from '#shared/model/study-section.ts'

type AnyValue = SectionValue<SectionName>

/** Every text that the section holds, in the order it is shown. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value]
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : []
}

/** Whether the section says nothing: no entry, or only empty ones. */
export function isEmptySection(value: AnyValue): boolean {
  return textsOf(value).every((text) => text.trim() === '')
}

/** How the section begins, on one line of at most `length` characters. */
export function sectionExcerpt(value: AnyValue, length: number): string {
  const said = textsOf(value)
    .map((text) => text.replace(/\s+/gu, ' ').trim())
    .filter((text) => text !== '')
  const characters = Array.from(said.join(' · '))
  return characters.length <= length ? characters.join('') : `${characters.slice(0, length - 1).join('')}…`
}
