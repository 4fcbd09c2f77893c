import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import {
  EXPORT_PARTS,
  type ExportPart,
  type ExportTarget,
  type ExportWish,
  type FileFormat,
  type Paper,
  type TextFormat,
} from '#shared/model/export.ts'
import type { CallOutput } from '#shared/bridge/contract.ts'
import type { DocumentId } from '#shared/model/ids.ts'
import { call, on } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'

type Exported = CallOutput<'export.pages'>

interface ExportJob {
  readonly id: string
  readonly to: 'file' | 'printer'
  /** Null while the learner is still asked where to. */
  readonly fraction: number | null
  /** Of the file that is being written, once it is known. */
  readonly name: string | null
}

/** Pages on their way out of the app, to a file or to paper. */
export const useExports = defineStore('exports', () => {
  const notices = useNotices()
  /** Where to, while the dialog asks what. */
  const asking = ref<'file' | 'printer' | null>(null)
  const format = ref<FileFormat>('pdf')
  /** What was chosen last; ② shows the original too, so ① is not among the first choice. */
  const parts = ref<ExportPart[]>(EXPORT_PARTS.filter((part) => part !== 'original'))
  const paper = ref<Paper>('A4')
  const job = ref<ExportJob | null>(null)
  /** What was exported last, until that is forgotten. */
  const exported = shallowRef<Exported>(null)

  function listen(): void {
    on('jobs.progress', ({ jobId, state, fraction, name = null }) => {
      if (job.value?.id === jobId && state === 'running') job.value = { ...job.value, fraction, name }
    })
  }

  /** Runs one export after the other: the second is not begun. */
  async function follow(to: 'file' | 'printer', begin: (jobId: string) => Promise<Exported>): Promise<void> {
    if (job.value !== null) return
    const jobId = crypto.randomUUID()
    job.value = { id: jobId, to, fraction: null, name: null }
    exported.value = null
    try {
      exported.value = await begin(jobId)
    } catch (error) {
      notices.report(error)
    } finally {
      job.value = null
    }
  }

  function run(target: ExportTarget, range: Omit<ExportWish, 'parts'>): Promise<void> {
    const wish = { ...range, target, parts: [...parts.value], paper: paper.value }
    return follow(target === 'printer' ? 'printer' : 'file', (jobId) =>
      call('export.pages', { jobId, ...wish }),
    )
  }

  /** Exports every page that has a note or a mark: of the library, or of documents in the recycle bin. */
  function runNotes(
    target: TextFormat,
    taken: readonly ExportPart[],
    removed?: readonly DocumentId[],
  ): Promise<void> {
    const wish = { target, parts: [...taken], ...(removed && { removed: [...removed] }) }
    return follow('file', (jobId) => call('export.notes', { jobId, ...wish }))
  }

  function cancel(): void {
    const id = job.value?.id
    if (id !== undefined) call('jobs.cancel', { jobId: id }).catch((error: unknown) => notices.report(error))
  }

  function forget(): void {
    exported.value = null
  }

  return { asking, format, parts, paper, job, exported, listen, run, runNotes, cancel, forget }
})
