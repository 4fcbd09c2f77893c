import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { CallInput, CallOutput } from '#shared/bridge/contract.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { DocumentId } from '#shared/model/ids.ts'
import { call, on } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'

type KeptDocument = CallOutput<'speech.cache'>['documents'][number]
type ExportWish = Pick<CallInput<'speech.export'>, 'what' | 'form'>

interface ExportedSpeech extends NonNullable<CallOutput<'speech.export'>> {
  readonly documentId: DocumentId
}

interface SpeechJob {
  readonly id: string
  readonly kind: 'keep' | 'export'
  readonly documentId: DocumentId
  readonly fraction: number
}

/** Speech of whole documents: kept on the machine or written to files, one job at a time. */
export const useDocumentSpeech = defineStore('document-speech', () => {
  const notices = useNotices()
  const settings = useSettings()
  const job = ref<SpeechJob | null>(null)
  const documents = shallowRef<readonly KeptDocument[]>([])
  /** What all clips take on the disk, and may take but for kept documents. */
  const bytes = ref(0)
  const limitBytes = ref(0)
  /** What was exported last, until that is forgotten. */
  const exported = shallowRef<ExportedSpeech | null>(null)
  const isBusy = computed(() => job.value !== null)

  function listen(): void {
    on('jobs.progress', ({ jobId, state, fraction }) => {
      if (job.value?.id === jobId && state === 'running') job.value = { ...job.value, fraction }
    })
    on('speech.trouble', ({ code, params }) => notices.report(new SoundleafError(code, params)))
  }

  async function refresh(): Promise<void> {
    try {
      const cache = await call('speech.cache')
      documents.value = cache.documents
      bytes.value = cache.bytes
      limitBytes.value = cache.limitBytes
    } catch (error) {
      notices.report(error)
    }
  }

  async function run(
    kind: SpeechJob['kind'],
    documentId: DocumentId,
    work: (jobId: string) => Promise<void>,
  ): Promise<void> {
    if (isBusy.value) return
    const id = crypto.randomUUID()
    job.value = { id, kind, documentId, fraction: 0 }
    try {
      await work(id)
    } catch (error) {
      notices.report(error)
    } finally {
      job.value = null
      await refresh()
    }
  }

  const voice = () => ({ accent: settings.values.accent, voice: settings.values.voice })

  function keep(documentId: DocumentId): Promise<void> {
    return run('keep', documentId, async (jobId) => {
      await call('speech.keepDocument', { jobId, documentId, ...voice() })
    })
  }

  async function release(documentId: DocumentId): Promise<void> {
    try {
      await call('speech.releaseDocument', { documentId })
    } catch (error) {
      notices.report(error)
    }
    await refresh()
  }

  /** Removes all clips but those of kept documents. */
  async function clear(): Promise<void> {
    try {
      await call('speech.clearCache')
    } catch (error) {
      notices.report(error)
    }
    await refresh()
  }

  function exportSpeech(documentId: DocumentId, wish: ExportWish): Promise<void> {
    return run('export', documentId, async (jobId) => {
      exported.value = null
      const written = await call('speech.export', { jobId, ...wish, ...voice() })
      exported.value = written && { ...written, documentId }
    })
  }

  function forgetExported(): void {
    exported.value = null
  }

  function cancel(): void {
    const id = job.value?.id
    if (id !== undefined) call('jobs.cancel', { jobId: id }).catch((error: unknown) => notices.report(error))
  }

  return {
    job,
    isBusy,
    documents,
    bytes,
    limitBytes,
    exported,
    listen,
    refresh,
    keep,
    release,
    clear,
    exportSpeech,
    forgetExported,
    cancel,
  }
})
