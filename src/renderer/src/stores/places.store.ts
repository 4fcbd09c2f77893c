import { defineStore } from 'pinia'
import type { PageId } from '#shared/model/ids.ts'
import type { ReadingPlace } from '#shared/model/reading-place.ts'
import { call } from '#renderer/bridge/client.ts'
import { createAutosave } from '#renderer/composables/autosave.ts'
import { useNotices } from './notices.store.ts'

const HEAD: ReadingPlace = { sentence: null, top: null, shift: 0 }

/** Where the learner is on each page, kept quietly as they go. */
export const usePlaces = defineStore('places', () => {
  const notices = useNotices()
  const known = new Map<PageId, ReadingPlace>()
  const unsaved = new Set<PageId>()
  const { touch, flush } = createAutosave({
    isDirty: () => unsaved.size > 0,
    save,
    failed: (error) => notices.report(error),
  })

  async function save(): Promise<void> {
    const [pageId] = unsaved
    if (pageId === undefined) return
    const place = of(pageId)
    await call('progress.keepPlace', { pageId, place })
    if (of(pageId) === place) unsaved.delete(pageId)
  }

  /** The learner's place on a page, as far as it has been loaded or seen. */
  function of(pageId: PageId): ReadingPlace {
    return known.get(pageId) ?? HEAD
  }

  /** Whether the learner's place on the page needs no asking. */
  function isKnown(pageId: PageId): boolean {
    return known.has(pageId)
  }

  /** Fetches where the learner left the page, unless that is known. A page without its place is still a page. */
  async function load(pageId: PageId): Promise<void> {
    if (known.has(pageId)) return
    try {
      const kept = await call('progress.place', { pageId })
      if (!known.has(pageId)) known.set(pageId, kept ?? HEAD)
    } catch (error) {
      notices.report(error)
    }
  }

  /** The learner has moved on the page. */
  function move(pageId: PageId, to: Partial<ReadingPlace>): void {
    const before = of(pageId)
    const next = { ...before, ...to }
    if (next.sentence === before.sentence && next.top === before.top && next.shift === before.shift) return
    known.set(pageId, next)
    unsaved.add(pageId)
    touch()
  }

  return { of, isKnown, load, move, flush }
})
