import { continuesStep } from '#core/study/edit-step.ts'
import { isEmptySection, sectionExcerpt } from '#core/study/section-text.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { PageId } from '#shared/model/ids.ts'
import { SECTION_NAMES, type SectionName } from '#shared/model/study.ts'
import type {
  SectionEntry,
  SectionState,
  SectionStates,
  SectionValue,
  SectionVersion,
  StudyOrigin,
  VersionId,
} from '#shared/model/study-section.ts'
import type { Log } from '#main/app/log.ts'
import { createBaseLayer, type BaseLayer, type StudyRules } from './base-layer.ts'
import { readValue, writeValue } from './stored-section.ts'
import type { CurrentRow, StudyRepo } from './study.repo.ts'

interface StudyOptions {
  readonly repo: StudyRepo
  /** The folders of the packs that are there; an earlier one wins where two explain the same page. */
  readonly packFolders: readonly string[]
  /** The page's stored text; undefined when there is no such page. */
  readonly pageText: (pageId: PageId) => string | undefined
  /** What the rules of this machine say about a page; shown where no pack does and nothing is stored. */
  readonly rules: StudyRules
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told of each page whose sections changed, before the call that changed them returns. */
  readonly changed: (pageId: PageId) => void
  readonly log: Log
}

interface PutTerms {
  readonly origin: StudyOrigin
  /** Whether to take the place of what the learner wrote; without it such a `put` is refused. */
  readonly overwriteOwn?: boolean
}

export type PageEntry = SectionEntry & { readonly pageId: PageId }

/** `revision`: refuses to replace any but this one. */
export type StudyPut = PageEntry & PutTerms & { readonly revision?: number }

/** A section as it stood at one time. */
export interface RevisionOf {
  readonly pageId: PageId
  readonly section: SectionName
  readonly revision: number
}

export interface StudyPutMany extends PutTerms {
  readonly entries: readonly PageEntry[]
}

interface PutAround {
  readonly put: readonly RevisionOf[]
  readonly kept: readonly PageEntry[]
}

const EXCERPT_LENGTH = 48

/**
 * Sections 3–10 of pages, in layers: what a pack gives, or else the rules; above it what was stored, by a model, a
 * pasted answer or the learner. Every change can be undone, at any later start too. Once a change has returned, it
 * survives a crash and a power cut. Everything rejects with `not-found` when there is no such page.
 */
export function createStudyService({ repo, packFolders, pageText, rules, now, changed, log }: StudyOptions) {
  const baseOf = createBaseLayer({ packFolders, pageText, rules, log })

  function requirePage(pageId: PageId): void {
    if (pageText(pageId) === undefined) throw new SoundleafError('not-found', { pageId })
  }

  /** The stored value. One that this version does not understand stays stored; what lies below it is shown. */
  function shownValue<N extends SectionName>(section: N, row: CurrentRow | undefined) {
    if (row?.json === null || row?.json === undefined) return null
    const value = readValue(section, row.json)
    if (value === null) log('study-section-not-understood', { section })
    return value
  }

  function stateOf<N extends SectionName>(
    section: N,
    row: CurrentRow | undefined,
    base: BaseLayer,
  ): SectionState<N> {
    const own = shownValue(section, row)
    const shown = own === null ? base[section] : { value: own, origin: row?.origin ?? null }
    return {
      value: shown?.value ?? null,
      origin: shown?.origin ?? null,
      changedAt: own === null ? null : (row?.changedAt ?? null),
      revision: row?.revision ?? 0,
      canUndo: (row?.versionId ?? null) !== null,
      canRedo: row?.hasNext === 1,
      versions: row?.versions ?? 0,
    }
  }

  async function sectionNow<N extends SectionName>(pageId: PageId, section: N): Promise<SectionState<N>> {
    return stateOf(section, repo.current(pageId, section), await baseOf(pageId))
  }

  function isOwn(row: CurrentRow): boolean {
    if (row.origin !== 'you' || row.json === null) return false
    const value = readValue(row.section, row.json)
    return value === null || !isEmptySection(value)
  }

  /** Stores one value and tells whether that changed anything. Inside a transaction. */
  function write(entry: PageEntry, { origin, overwriteOwn = false }: PutTerms): boolean {
    const { pageId, section } = entry
    const json = writeValue(entry)
    const row = repo.current(pageId, section)
    if (row?.json === json) return false
    if (origin !== 'you' && !overwriteOwn && row !== undefined && isOwn(row)) {
      throw new SoundleafError('study-own-kept', { section })
    }
    const at = now()
    const step = origin === 'you' && row !== undefined ? openStep(row, { json, at }) : null
    if (step === null) repo.add(pageId, section, { json, origin }, at)
    else repo.rewrite(pageId, section, step, json, at)
    return true
  }

  /** Inside a transaction. */
  function writeAround(entries: readonly PageEntry[], terms: PutTerms): PutAround {
    const put: RevisionOf[] = []
    const kept: PageEntry[] = []
    for (const entry of entries) {
      const { pageId, section } = entry
      const row = repo.current(pageId, section)
      const isKept = terms.overwriteOwn !== true && row !== undefined && isOwn(row)
      if (isKept && row.json !== writeValue(entry)) kept.push(entry)
      else if (write(entry, terms)) {
        put.push({ pageId, section, revision: repo.current(pageId, section)?.revision ?? 0 })
      }
    }
    return { put, kept }
  }

  /** The version that writing on goes into; null when it begins a new one. */
  function openStep(row: CurrentRow, next: { json: string; at: number }): number | null {
    const { versionId, parentId, json, beganAt, changedAt } = row
    if (row.origin !== 'you' || versionId === null || row.hasNext === 1) return null
    if (json === null || beganAt === null || changedAt === null) return null
    const before = (): string | null => (parentId === null ? null : repo.valueOf(parentId))
    return continuesStep({ json, beganAt, changedAt }, next, before) ? versionId : null
  }

  /** Shows what stood there before and tells whether there was anything. Inside a transaction. */
  function stepBack(pageId: PageId, section: SectionName, row: CurrentRow | undefined): boolean {
    if (row === undefined || row.versionId === null) return false
    repo.show(pageId, section, row.parentId)
    return true
  }

  /** Changes a section inside a transaction and tells of it, when `change` says that it did. */
  async function changing<N extends SectionName>(
    pageId: PageId,
    section: N,
    change: (row: CurrentRow | undefined) => boolean,
  ): Promise<SectionState<N>> {
    requirePage(pageId)
    if (repo.durably(() => change(repo.current(pageId, section)))) changed(pageId)
    return sectionNow(pageId, section)
  }

  return {
    /** All sections of the page as they stand now. */
    async page(pageId: PageId): Promise<SectionStates> {
      const base = await baseOf(pageId)
      const rows = new Map(repo.page(pageId).map((row) => [row.section, row]))
      const states = SECTION_NAMES.map((name): [SectionName, SectionState] => [
        name,
        stateOf(name, rows.get(name), base),
      ])
      return Object.fromEntries(states) as unknown as SectionStates
    },

    /** What one section says on each of these pages; null where it says nothing. */
    sectionOf<N extends SectionName>(
      pageIds: readonly PageId[],
      section: N,
    ): Promise<(SectionValue<N> | null)[]> {
      return Promise.all(pageIds.map(async (pageId) => (await sectionNow(pageId, section)).value))
    },

    /**
     * Puts a value in place of what the section says, as a step that can be undone; what the learner types goes on with
     * the step before until there is a pause. Putting what stands there already changes nothing. Rejects with
     * `study-own-kept` when the learner wrote what stands there and someone else would replace it without
     * `overwriteOwn`, with `study-conflict` when `revision` is not the stored one, and with `bad-request` when the value
     * does not fit the section. Then nothing is changed.
     */
    async put(input: StudyPut): Promise<SectionState> {
      const { pageId, section, revision } = input
      return changing(pageId, section, (row) => {
        const isStale = revision !== undefined && revision !== (row?.revision ?? 0)
        if (isStale && row?.json !== writeValue(input)) {
          throw new SoundleafError('study-conflict', { section, revision: row?.revision ?? 0 })
        }
        return write(input, input)
      })
    },

    /**
     * Puts several sections, of one page or more, all or none; each is undone by itself. Rejects as `put` does, and then
     * nothing is changed.
     */
    putMany({ entries, ...terms }: StudyPutMany): Promise<void> {
      return Promise.resolve().then(() => {
        for (const { pageId } of entries) requirePage(pageId)
        const touched = repo.durably(
          () => new Set(entries.filter((entry) => write(entry, terms)).map(({ pageId }) => pageId)),
        )
        for (const pageId of touched) changed(pageId)
      })
    },

    /**
     * Puts several sections in one step, but for those where the learner wrote what stands there, unless `overwriteOwn`:
     * gives the ones that changed, as they stand now, and the ones that were left alone.
     */
    putAround({ entries, ...terms }: StudyPutMany): Promise<PutAround> {
      return Promise.resolve().then(() => {
        for (const { pageId } of entries) requirePage(pageId)
        const outcome = repo.durably(() => writeAround(entries, terms))
        for (const pageId of new Set(outcome.put.map(({ pageId }) => pageId))) changed(pageId)
        return outcome
      })
    },

    /** Goes back to what stood there before the last change, down to the base. Without any, changes nothing. */
    undo<N extends SectionName>(pageId: PageId, section: N): Promise<SectionState<N>> {
      return changing(pageId, section, (row) => stepBack(pageId, section, row))
    },

    /**
     * Undoes the last change of several sections, all in one step, but for those that are at another revision: someone
     * changed them since, and would lose that instead.
     */
    undoMany(entries: readonly RevisionOf[]): Promise<void> {
      return Promise.resolve().then(() => {
        for (const { pageId } of entries) requirePage(pageId)
        const undone = repo.durably(() =>
          entries.filter(({ pageId, section, revision }) => {
            const row = repo.current(pageId, section)
            return row?.revision === revision && stepBack(pageId, section, row)
          }),
        )
        for (const pageId of new Set(undone.map(({ pageId }) => pageId))) changed(pageId)
      })
    },

    /** Takes back the last `undo`. When there is none to take back, changes nothing. */
    redo<N extends SectionName>(pageId: PageId, section: N): Promise<SectionState<N>> {
      return changing(pageId, section, (row) => {
        const next = repo.next(pageId, section, row?.versionId ?? null)
        if (next === undefined) return false
        repo.show(pageId, section, next)
        return true
      })
    },

    /**
     * What stood there, newest first; last what the pack or the rules give. The excerpts of versions that begin as the
     * one that is shown begin where they differ from it.
     */
    async history(pageId: PageId, section: SectionName): Promise<readonly SectionVersion[]> {
      const base = (await baseOf(pageId))[section]
      const current = repo.current(pageId, section)
      const isBase = current?.json === undefined || current.json === null
      const shown = isBase ? (base?.value ?? null) : shownValue(section, current)
      const stored = repo.versions(pageId, section).flatMap(({ id, json, origin, changedAt }) => {
        if (json === null) return [] // going back to the base: the base itself is listed
        const value = readValue(section, json)
        const excerpt = value === null ? '' : sectionExcerpt(value, EXCERPT_LENGTH, shown)
        return [{ id, origin, changedAt, excerpt, current: id === current?.versionId }]
      })
      const excerpt = base === undefined ? '' : sectionExcerpt(base.value, EXCERPT_LENGTH, shown)
      return [
        ...stored,
        { id: 'base', origin: base?.origin ?? null, changedAt: null, excerpt, current: isBase },
      ]
    },

    /**
     * Puts a version of the history in place of what stands there, or what the pack or the rules give: a step that can
     * be undone like any other. Rejects with `not-found` when there is no such version of the section.
     */
    restore<N extends SectionName>(pageId: PageId, section: N, which: VersionId): Promise<SectionState<N>> {
      return changing(pageId, section, (row) => {
        const version = which === 'base' ? { json: null, origin: null } : repo.version(which, pageId, section)
        if (version === undefined) throw new SoundleafError('not-found', { section })
        if ((row?.json ?? null) === version.json && (row?.origin ?? null) === version.origin) return false
        repo.add(pageId, section, version, now())
        return true
      })
    },
  }
}

export type StudyService = ReturnType<typeof createStudyService>
