import { defineStore } from 'pinia'
import { computed, ref, watch } from 'vue'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import { useLibrary } from './library.store.ts'
import { useReading } from './reading.store.ts'

interface Visit {
  readonly documentId: DocumentId
  readonly pageId: PageId
}

/** More steps back than anybody takes. */
const LONGEST = 100

/** The pages that were open in this session, as a browser keeps them: back, forward, and a new way from any of them. */
export const useHistory = defineStore('history', () => {
  const library = useLibrary()
  const reading = useReading()
  const visits = ref<readonly Visit[]>([])
  const at = ref(-1)

  const canGoBack = computed(() => at.value > 0)
  const canGoForward = computed(() => at.value < visits.value.length - 1)

  watch(
    () => reading.page?.id,
    (pageId) => {
      const documentId = library.openId
      if (pageId === undefined || documentId === null || visits.value[at.value]?.pageId === pageId) return
      visits.value = [...visits.value.slice(0, at.value + 1), { documentId, pageId }].slice(-LONGEST)
      at.value = visits.value.length - 1
    },
    { immediate: true },
  )

  /** A document that was removed meanwhile is passed over. */
  function isThere({ documentId }: Visit): boolean {
    return library.documents.some(({ id }) => id === documentId)
  }

  async function go(step: 1 | -1): Promise<void> {
    for (let next = at.value + step; ; next += step) {
      const target = visits.value[next]
      if (!target) return
      if (!isThere(target)) continue
      at.value = next
      await reading.openAt(target.documentId, target.pageId)
      return
    }
  }

  return { canGoBack, canGoForward, back: () => go(-1), forward: () => go(1) }
})
