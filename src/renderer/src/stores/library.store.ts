import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Failure } from '#shared/bridge/errors.ts'
import type { DocumentId, PageId } from '#shared/model/ids.ts'
import type { DocumentSummary, PageSummary } from '#shared/model/library.ts'
import { call, on } from '#renderer/bridge/client.ts'
import { toFailure } from '#renderer/bridge/to-failure.ts'
import { useNotices } from './notices.store.ts'

/** The documents, and the pages of the one that is open. */
export const useLibrary = defineStore('library', () => {
  const notices = useNotices()
  const documents = shallowRef<readonly DocumentSummary[]>([])
  const loaded = ref(false)
  /** Why the documents could not be read so far. It is told in the page's place. */
  const failure = shallowRef<Failure | null>(null)
  const openId = ref<DocumentId | null>(null)
  const pages = shallowRef<readonly PageSummary[]>([])
  const openDocument = computed(
    () => documents.value.find((document) => document.id === openId.value) ?? null,
  )

  async function load(): Promise<void> {
    try {
      documents.value = await call('library.list')
    } catch (error) {
      if (!loaded.value) failure.value = toFailure(error)
      throw error
    }
    loaded.value = true
    failure.value = null
  }

  /** Reads the documents for the first time; resolves when that failed, too. */
  async function begin(): Promise<void> {
    failure.value = null
    await load().catch(() => undefined) // `failure` holds why
  }

  /** Fetches a document's pages and shows them as the open one's. */
  async function open(id: DocumentId): Promise<readonly PageSummary[]> {
    const list = await call('library.pages', { documentId: id })
    openId.value = id
    pages.value = list
    return list
  }

  /** Leaves no document open. */
  function close(): void {
    openId.value = null
    pages.value = []
  }

  async function refreshPages(): Promise<void> {
    const id = openId.value
    if (id === null || documents.value.every((document) => document.id !== id)) return
    const list = await call('library.pages', { documentId: id })
    if (openId.value === id) pages.value = list
  }

  async function refresh(): Promise<void> {
    try {
      await load()
      await refreshPages()
    } catch (error) {
      if (failure.value === null) notices.report(error, () => void refresh())
    }
  }

  /** Shows at once what a note's save changes in the list. */
  function markNote(pageId: PageId, hasNote: boolean): void {
    if (pages.value.every((page) => page.id !== pageId || page.hasNote === hasNote)) return
    pages.value = pages.value.map((page) => (page.id === pageId ? { ...page, hasNote } : page))
  }

  function listen(): void {
    on('library.changed', () => void refresh())
    on('progress.changed', () => void refresh())
  }

  return {
    documents,
    loaded,
    failure,
    openId,
    openDocument,
    pages,
    begin,
    load,
    open,
    close,
    markNote,
    listen,
  }
})
