import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { CallOutput } from '#shared/bridge/contract.ts'
import type { DocumentId } from '#shared/model/ids.ts'
import { call, on } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'

interface ExportJob {
  readonly id: string
  /** Null while the learner is still asked where to. */
  readonly fraction: number | null
  /** Of the file that is being written, once it is known. */
  readonly name: string | null
}

/** A document's explanations on their way into a file, and what becomes of those that came out of one. */
export const usePacks = defineStore('packs', () => {
  const notices = useNotices()
  /** Whether the dialog that asks what to export is open. */
  const asking = ref(false)
  const job = ref<ExportJob | null>(null)
  /** What was exported last, until that is forgotten. */
  const exported = shallowRef<CallOutput<'packs.export'>>(null)
  /** Imports that were taken back, and those whose remaining sections took the place of the learner's. */
  const undone = shallowRef<ReadonlySet<string>>(new Set())
  const replaced = shallowRef<ReadonlyMap<string, number>>(new Map())

  function listen(): void {
    on('jobs.progress', ({ jobId, state, fraction, name = null }) => {
      if (job.value?.id === jobId && state === 'running') job.value = { id: jobId, fraction, name }
    })
  }

  async function exportPack(documentId: DocumentId, withText: boolean): Promise<void> {
    if (job.value !== null) return
    const jobId = crypto.randomUUID()
    job.value = { id: jobId, fraction: null, name: null }
    exported.value = null
    try {
      exported.value = await call('packs.export', { jobId, documentId, withText })
    } catch (error) {
      notices.report(error)
    } finally {
      job.value = null
    }
  }

  function cancel(): void {
    const id = job.value?.id
    if (id !== undefined) call('jobs.cancel', { jobId: id }).catch((error: unknown) => notices.report(error))
  }

  function forgetExported(): void {
    exported.value = null
  }

  /** Gives back what stood there before an import. */
  async function undo(importId: string): Promise<void> {
    try {
      await call('packs.undo', { importId })
      undone.value = new Set([...undone.value, importId])
    } catch (error) {
      notices.report(error)
    }
  }

  /** Puts what an import left alone in place of what the learner wrote. */
  async function replaceOwn(importId: string): Promise<void> {
    try {
      const { put } = await call('packs.replaceOwn', { importId })
      replaced.value = new Map([...replaced.value, [importId, put]])
    } catch (error) {
      notices.report(error)
    }
  }

  return {
    asking,
    job,
    exported,
    undone,
    replaced,
    listen,
    exportPack,
    cancel,
    forgetExported,
    undo,
    replaceOwn,
  }
})
