import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { DocumentId } from '#shared/model/ids.ts'
import type { Losses, RemovedDocument } from '#shared/model/library.ts'
import { call } from '#renderer/bridge/client.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'

/** Documents that are about to be deleted for good, and what would go with them. */
export interface Erasing {
  readonly documents: readonly Pick<RemovedDocument, 'id' | 'title'>[]
  readonly losses: Losses
}

/** What can be done to a document as a whole: another title, into the recycle bin, and back with all that is its own. */
export const useRemoval = defineStore('removal', () => {
  const library = useLibrary()
  const reading = useReading()
  const notices = useNotices()
  /** The recycle bin, what was removed last first. */
  const removed = shallowRef<readonly RemovedDocument[]>([])
  /** The document that is about to get another title. */
  const renaming = ref<DocumentId | null>(null)
  /** What is about to be deleted for good, while the learner is asked. */
  const erasing = shallowRef<Erasing | null>(null)
  /** What was removed last, while its removal is offered to be undone. */
  const undoable = ref<{ readonly id: DocumentId; readonly title: string } | null>(null)

  /** Does something to the library, and asks for it anew; says whether it succeeded. */
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await work()
      await Promise.all([library.load(), refresh()])
      return true
    } catch (error) {
      notices.report(error)
      return false
    }
  }

  async function refresh(): Promise<void> {
    removed.value = await call('library.removed')
  }

  async function rename(id: DocumentId, title: string): Promise<void> {
    await attempt(() => call('library.rename', { documentId: id, title }))
  }

  /** Puts a document into the recycle bin and opens the one that was read before it. */
  async function remove(id: DocumentId, title: string): Promise<void> {
    if (!(await attempt(() => call('library.remove', { documentId: id })))) return
    undoable.value = { id, title }
    if (library.openId !== id) return
    const next = library.documents[0]
    if (next) await reading.openDocument(next.id)
    else reading.close()
  }

  async function restore(id: DocumentId): Promise<void> {
    if (undoable.value?.id === id) undoable.value = null
    if (!(await attempt(() => call('library.restore', { documentId: id })))) return
    if (library.openId === null) await reading.openDocument(id)
  }

  /** Asks whether documents of the recycle bin are to be deleted for good: all of them, or one. */
  async function askToErase(documents: Erasing['documents']): Promise<void> {
    try {
      const losses = await call('library.losses', { documentIds: documents.map(({ id }) => id) })
      erasing.value = { documents, losses }
    } catch (error) {
      notices.report(error)
    }
  }

  /** Deletes for good what the learner was asked about. Nothing brings it back. */
  async function erase(): Promise<void> {
    const documentIds = erasing.value?.documents.map(({ id }) => id) ?? []
    erasing.value = null
    if (undoable.value && documentIds.includes(undoable.value.id)) undoable.value = null
    await attempt(() => call('library.erase', { documentIds }))
  }

  /** Takes the last removal back and opens the document again. */
  async function undo(): Promise<void> {
    const last = undoable.value
    if (last === null) return
    await restore(last.id)
    await reading.openDocument(last.id)
  }

  return {
    removed,
    erasing,
    undoable,
    renaming,
    refresh: () => attempt(refresh),
    rename,
    remove,
    restore,
    undo,
    askToErase,
    erase,
    /** Deletes nothing after all. */
    keep: () => (erasing.value = null),
    forget: () => (undoable.value = null),
  }
})
