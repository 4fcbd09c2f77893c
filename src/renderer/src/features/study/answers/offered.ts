import { compareSection, type ComparedSection } from '#core/study/compare/compare-section.ts'
import type { CallOutput } from '#shared/bridge/contract.ts'
import type { PageId } from '#shared/model/ids.ts'
import { SECTION_NAMES, type SectionName, type StudySections } from '#shared/model/study.ts'

type Answer = CallOutput<'answers.read'>
type States = CallOutput<'study.page'>

/** A section of an answer beside what stands on the page. */
export interface OfferedSection {
  readonly key: string
  readonly name: SectionName
  readonly compared: ComparedSection
  /** Whether the learner wrote what it would replace. */
  readonly own: boolean
}

/** A part of an answer, and the page it is for. */
export interface OfferedPage {
  readonly pageId: PageId | null
  readonly title: string
  readonly computed: readonly string[]
  readonly sections: readonly OfferedSection[]
}

/** Lays the sections of an answer beside those that stand on the pages they are for. */
export function offer(
  { pages }: Answer,
  targets: readonly (PageId | null)[],
  present: ReadonlyMap<PageId, States>,
): readonly OfferedPage[] {
  return pages.map(({ title, computed, sections }, part) => {
    const pageId = targets[part] ?? null
    const states = pageId === null ? undefined : present.get(pageId)
    const there = states ? valuesOf(states) : {}
    const offered = SECTION_NAMES.filter((name) => sections[name] !== undefined).map((name) => ({
      key: `${part} ${name}`,
      name,
      compared: compareSection(name, there, sections as StudySections),
      own: states?.[name].origin === 'you',
    }))
    return { pageId, title, computed, sections: offered }
  })
}

function valuesOf(states: States): StudySections {
  const given = SECTION_NAMES.map((name) => [name, states[name].value ?? undefined])
  return Object.fromEntries(given) as StudySections
}

/**
 * Which sections are taken, by key: those that the learner ticked, and those that bring something and replace nothing
 * of the learner's own, until they are unticked. A section of a page is taken from one part of the answer only, the
 * first that offers it.
 */
export function takenOf(
  pages: readonly OfferedPage[],
  wishes: ReadonlyMap<string, boolean>,
): ReadonlySet<string> {
  const taken = new Set<string>()
  const filled = new Set<string>()
  for (const { pageId, sections } of pages) {
    if (pageId === null) continue
    for (const { key, name, compared, own } of sections) {
      const place = `${pageId} ${name}`
      const wanted = compared.kind !== 'same' && (wishes.get(key) ?? !own)
      if (!wanted || filled.has(place)) continue
      filled.add(place)
      taken.add(key)
    }
  }
  return taken
}
