import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { DocumentId } from '#shared/model/ids.ts'
import type { DocumentOutlook } from '#shared/model/statistics.ts'
import { call } from '#renderer/bridge/client.ts'
import { useLibrary } from './library.store.ts'
import { useNotices } from './notices.store.ts'

/** How long the rest of each document will take, as it was when a page was last done. */
export const useOutlooks = defineStore('outlooks', () => {
  const library = useLibrary()
  const notices = useNotices()
  const outlooks = shallowRef<readonly DocumentOutlook[]>([])
  const hasBegun = ref(false)
  /** What an estimate stands on: pages that are done, of documents that are begun. A turned page changes nothing. */
  const grounds = computed(() =>
    library.documents
      .map(({ id, doneCount, lastPageId }) => `${id}:${doneCount}:${lastPageId !== null}`)
      .join(),
  )

  async function load(): Promise<void> {
    try {
      outlooks.value = await call('progress.outlooks')
    } catch (error) {
      notices.report(error)
    }
  }

  watch([hasBegun, grounds], () => {
    if (hasBegun.value) void load()
  })

  /** Asks for the first time: every page's length is looked up, which the window's first paint must not wait for. */
  function begin(): void {
    hasBegun.value = true
  }

  /** Milliseconds at the learner's own pace; null while that is not known. */
  function leftOf(id: DocumentId): number | null {
    return outlooks.value.find(({ documentId }) => documentId === id)?.leftMs ?? null
  }

  return { begin, leftOf }
})
