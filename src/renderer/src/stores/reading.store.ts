import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { Failure } from '#shared/bridge/errors.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { PageSummary, ReadState } from '#shared/model/library.ts'
import { call } from '#renderer/bridge/client.ts'
import { toFailure } from '#renderer/bridge/to-failure.ts'
import { useLibrary } from './library.store.ts'
import { useNotices } from './notices.store.ts'
import type { PageOutline } from './page-outline.ts'
import { usePagesAhead } from './pages-ahead.store.ts'
import { usePlaces } from './places.store.ts'
import { useSettings } from './settings.store.ts'

/** The page that is open, its text and pronunciation, and the way to other pages. */
export const useReading = defineStore('reading', () => {
  const library = useLibrary()
  const notices = useNotices()
  const ahead = usePagesAhead()
  const places = usePlaces()
  const settings = useSettings()

  const pageId = ref<PageId | null>(null)
  const outline = shallowRef<PageOutline | null>(null)
  /** Why the page could not be read. It is told in the page's place. */
  const failure = shallowRef<Failure | null>(null)
  const failed = computed(() => failure.value !== null)
  /** Rises when words are said otherwise than before: what was fetched under another edition is out of date. */
  const edition = ref(0)
  let latest = 0

  const place = computed(() => library.pages.findIndex((page) => page.id === pageId.value))
  const page = computed<PageSummary | null>(() => library.pages[place.value] ?? null)
  const hasPrevious = computed(() => place.value > 0)
  const hasNext = computed(() => place.value >= 0 && place.value < library.pages.length - 1)

  async function fetchOutline(id: PageId): Promise<void> {
    const turn = ++latest
    failure.value = null
    try {
      const [found] = await Promise.all([ahead.outline(id), places.load(id)])
      if (turn === latest) outline.value = found
    } catch (error) {
      if (turn !== latest) return
      if (outline.value?.pageId === id) {
        // What is shown is better than nothing.
        notices.report(error, () => void fetchOutline(id))
        return
      }
      failure.value = toFailure(error)
      outline.value = null
    }
  }

  function show(found: PageOutline): void {
    latest += 1
    failure.value = null
    outline.value = found
  }

  /** Shows a page of the open document and records the visit. */
  async function openPage(id: PageId): Promise<void> {
    if (id === pageId.value && outline.value) return
    pageId.value = id
    // What is ready is drawn in one go with all else that belongs to the page.
    const ready = ahead.readyOutline(id)
    if (ready) show(ready)
    else await fetchOutline(id)
    if (outline.value?.pageId === id) await recordVisit(id)
  }

  async function recordVisit(id: PageId): Promise<void> {
    try {
      await call('progress.visit', { pageId: id })
    } catch (error) {
      notices.report(error)
    }
  }

  /** Leaves no page open. */
  function close(): void {
    latest += 1
    library.close()
    failure.value = null
    pageId.value = null
    outline.value = null
  }

  /** Opens a document where the learner left it, or at its first page. */
  async function openDocument(id: DocumentId): Promise<void> {
    try {
      const last = library.documents.find((document) => document.id === id)?.lastPageId ?? null
      const [pages] = await Promise.all([library.open(id), last === null ? null : openPage(last)])
      const first = pages[0]
      if (last === null && first) await openPage(first.id)
    } catch (error) {
      notices.report(error, () => void openDocument(id))
    }
  }

  /** Opens a page of any document. */
  async function openAt(documentId: DocumentId, id: PageId): Promise<void> {
    try {
      await Promise.all([documentId === library.openId ? null : library.open(documentId), openPage(id)])
    } catch (error) {
      notices.report(error, () => void openAt(documentId, id))
    }
  }

  /** Opens the page with this number, or the nearest that exists. */
  async function goTo(number: number): Promise<void> {
    const inRange = Math.min(library.pages.length, Math.max(1, Math.round(number)))
    const target = library.pages[inRange - 1]
    if (target) await openPage(target.id)
  }

  async function turn(step: 1 | -1): Promise<void> {
    const target = library.pages[place.value + step]
    if (place.value >= 0 && target) await openPage(target.id)
  }

  /** Marks a page, the open one unless another is named. */
  async function setState(state: ReadState, id = pageId.value): Promise<void> {
    if (id === null) return
    try {
      await call('progress.setState', { pageId: id, state })
    } catch (error) {
      notices.report(error, () => void setState(state, id))
    }
  }

  /** Fetches the open page again, in place, because the learner changed how words are said. */
  async function renew(): Promise<void> {
    edition.value += 1
    ahead.forgetOutlines()
    if (pageId.value !== null) await fetchOutline(pageId.value)
  }

  watch([() => settings.values.accent, () => settings.values.style], () => {
    if (pageId.value !== null) void fetchOutline(pageId.value)
  })

  return {
    pageId,
    outline,
    failure,
    failed,
    edition,
    page,
    place,
    hasPrevious,
    hasNext,
    openPage,
    openDocument,
    close,
    openAt,
    goTo,
    turn,
    setState,
    renew,
  }
})
