import { defineStore } from 'pinia'
import { shallowRef, watch } from 'vue'
import { MAX_NOTE_LENGTH } from '#shared/bridge/limits.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { SectionName } from '#shared/model/study.ts'
import { useLibrary } from './library.store.ts'
import { useNotices } from './notices.store.ts'
import { useReading } from './reading.store.ts'

/** A place to go to and to mark: in a page's text or in its note, by offset, or in one of its study sections. */
export interface Spot {
  readonly documentId: DocumentId
  readonly pageId: PageId
  readonly place:
    | { readonly kind: 'text' | 'note'; readonly at: number }
    | { readonly kind: 'study'; readonly section: SectionName }
  /** The words to mark there, as they are written there. */
  readonly words: readonly string[]
}

/** The place that the learner was led to on the open page. Each visit is a new value, even of the same place. */
export const useSpot = defineStore('spot', () => {
  const library = useLibrary()
  const reading = useReading()
  const notices = useNotices()
  const current = shallowRef<Spot | null>(null)

  /** Opens the page and has the place shown once the page stands there. */
  async function go(spot: Spot): Promise<void> {
    try {
      if (library.openId !== spot.documentId) await library.open(spot.documentId)
      await reading.openPage(spot.pageId)
      if (reading.pageId === spot.pageId) current.value = { ...spot }
    } catch (error) {
      notices.report(error, () => void go(spot))
    }
  }

  /** Into the note of a page of the open document, at its end. */
  function goToNote(pageId: PageId): void {
    const documentId = library.openId
    if (documentId === null) return
    void go({ documentId, pageId, place: { kind: 'note', at: MAX_NOTE_LENGTH }, words: [] })
  }

  watch(
    () => reading.pageId,
    () => (current.value = null),
    { flush: 'sync' },
  )

  return { current, go, goToNote }
})
