import { sectionExcerpt } from '#core/study/section-text.ts'
import type { CallInput, CallOutput } from '#shared/bridge/contract.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { PageId } from '#shared/model/ids.ts'
import { SECTION_NAMES, type SectionName, type StudySections } from '#shared/model/study.ts'
import type { SectionEntry, SectionState, StudyOrigin } from '#shared/model/study-section.ts'

type State = CallOutput<'study.put'>
type Put = SectionEntry & {
  readonly pageId: PageId
  readonly origin: StudyOrigin
  readonly revision?: number
}

interface Version {
  readonly id: number
  readonly value: unknown
  readonly origin: StudyOrigin | null
  readonly changedAt: number | null
}

/** A section's versions in a row, the base first, and which of them is shown. */
interface Trail {
  readonly versions: Version[]
  at: number
  revision: number
}

/** The study sections in memory. Every `put` is a step of its own. */
export function createFakeStudy(changed: (pageId: PageId) => void) {
  const packs = new Map<PageId, StudySections>()
  const trails = new Map<string, Trail>()

  function trailOf(pageId: PageId, section: SectionName): Trail {
    const key = `${pageId} ${section}`
    const value = packs.get(pageId)?.[section] ?? null
    const base: Version = { id: 0, value, origin: value === null ? null : 'pack', changedAt: null }
    const trail = trails.get(key) ?? { versions: [base], at: 0, revision: 0 }
    trails.set(key, trail)
    return trail
  }

  function shown({ versions, at }: Trail): Version {
    const version = versions[at]
    if (version === undefined) throw new SoundleafError('internal')
    return version
  }

  function stateOf(pageId: PageId, section: SectionName): State {
    const trail = trailOf(pageId, section)
    const { value, origin, changedAt } = shown(trail)
    return structuredClone({
      value,
      origin,
      changedAt,
      revision: trail.revision,
      canUndo: trail.at > 0,
      canRedo: trail.at < trail.versions.length - 1,
      versions: trail.versions.length - 1,
    }) as State
  }

  function add(trail: Trail, content: Omit<Version, 'id'>): void {
    trail.versions.splice(trail.at + 1, Infinity, { ...content, id: trail.revision + 1 })
    trail.at += 1
    trail.revision += 1
  }

  function step(pageId: PageId, section: SectionName, by: 1 | -1): State {
    const trail = trailOf(pageId, section)
    if (trail.versions[trail.at + by] !== undefined) {
      trail.at += by
      trail.revision += 1
      changed(pageId)
    }
    return stateOf(pageId, section)
  }

  return {
    /** What a pack says about the page, for those that have not asked for it yet. */
    addPack(pageId: PageId, sections: StudySections): void {
      packs.set(pageId, sections)
    },
    page(pageId: PageId): CallOutput<'study.page'> {
      const states = SECTION_NAMES.map((name): [SectionName, SectionState] => [name, stateOf(pageId, name)])
      return Object.fromEntries(states) as CallOutput<'study.page'>
    },
    put({ pageId, section, value, origin, revision }: Put): State {
      const trail = trailOf(pageId, section)
      if (revision !== undefined && revision !== trail.revision) throw new SoundleafError('study-conflict')
      add(trail, { value: structuredClone(value), origin, changedAt: Date.now() })
      changed(pageId)
      return stateOf(pageId, section)
    },
    undo: ({ pageId, section }: CallInput<'study.undo'>): State => step(pageId, section, -1),
    undoMany({ entries }: CallInput<'study.undoMany'>): void {
      for (const { pageId, section, revision } of entries) {
        if (trailOf(pageId, section).revision === revision) step(pageId, section, -1)
      }
    },
    redo: ({ pageId, section }: CallInput<'study.redo'>): State => step(pageId, section, 1),
    history({ pageId, section }: CallInput<'study.history'>): CallOutput<'study.history'> {
      const trail = trailOf(pageId, section)
      const listed = trail.versions.map(({ id, value, origin, changedAt }, place) => ({
        id: place === 0 ? ('base' as const) : id,
        origin,
        changedAt,
        excerpt: value === null ? '' : sectionExcerpt(value as StudySections['plain'] & {}, 80),
        current: place === trail.at,
      }))
      return listed.reverse()
    },
    restore({ pageId, section, which }: CallInput<'study.restore'>): State {
      const trail = trailOf(pageId, section)
      const version = trail.versions.find(({ id }) => id === (which === 'base' ? 0 : which))
      if (version === undefined) throw new SoundleafError('not-found')
      add(trail, version)
      changed(pageId)
      return stateOf(pageId, section)
    },
  }
}
