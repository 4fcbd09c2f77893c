import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import { isEmptySection } from '#core/study/section-text.ts'
import type { CallOutput } from '#shared/bridge/contract.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { PageSummary } from '#shared/model/library.ts'
import type { QuickView } from '#shared/model/study.ts'
import { call, on } from '#renderer/bridge/client.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'

interface RevisedPage {
  readonly page: PageSummary
  /** Null where the page has none yet. */
  readonly quick: QuickView | null
}

/** The quick views of the open document, and which of its pages are revised. */
export const useQuickViews = defineStore('quick-views', () => {
  const library = useLibrary()
  const notices = useNotices()
  /** Whether only the pages are shown that are not done. */
  const onlyOpen = ref(false)
  const found = shallowRef<{
    readonly documentId: DocumentId
    readonly views: CallOutput<'study.quickViews'>
  } | null>(null)

  const isLoaded = computed(() => found.value !== null && found.value.documentId === library.openId)
  const pages = computed<readonly RevisedPage[]>(() => {
    const views = new Map(isLoaded.value ? found.value?.views.map((view) => [view.pageId, view.quick]) : [])
    return library.pages
      .filter(({ state }) => !onlyOpen.value || state !== 'done')
      .map((page) => ({ page, quick: sayingAnything(views.get(page.id) ?? null) }))
  })

  function sayingAnything(quick: QuickView | null): QuickView | null {
    return quick !== null && isEmptySection(quick) ? null : quick
  }

  /** Asks for the quick views of the open document, in place of those that are shown. */
  async function load(): Promise<void> {
    const documentId = library.openId
    if (documentId === null) return
    try {
      const views = await call('study.quickViews', { documentId })
      if (library.openId === documentId) found.value = { documentId, views }
    } catch (error) {
      notices.report(error, () => void load())
    }
  }

  async function renew(pageId: PageId): Promise<void> {
    try {
      const { quick } = await call('study.page', { pageId })
      const now = found.value
      if (now === null) return
      const views = now.views.map((view) => (view.pageId === pageId ? { pageId, quick: quick.value } : view))
      found.value = { ...now, views }
    } catch (error) {
      notices.report(error)
    }
  }

  onScopeDispose(
    on('study.changed', ({ pageId }) => {
      if (found.value?.views.some((view) => view.pageId === pageId)) void renew(pageId)
    }),
  )

  return { onlyOpen, isLoaded, pages, load }
})
