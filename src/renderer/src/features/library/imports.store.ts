import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { ImportResult } from '#shared/bridge/contract.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import { MAX_IMPORT_BYTES } from '#shared/bridge/limits.ts'
import { call, on } from '#renderer/bridge/client.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'

export interface ImportJob {
  readonly id: string
  /** `waiting`: the learner is still choosing files. */
  readonly state: 'waiting' | 'running' | 'done' | 'cancelled'
  readonly fraction: number
  /** Of the file or text that is being read, once it is known. */
  readonly name: string | null
  readonly results: readonly ImportResult[]
}

const GOOD_NEWS_MS = 6000
const ASKING = { state: 'waiting', name: null } as const

/** Imports that run, and what came of those that ended. */
export const useImports = defineStore('imports', () => {
  const library = useLibrary()
  const notices = useNotices()
  const reading = useReading()
  const jobs = ref<readonly ImportJob[]>([])
  /** Whether the dialog that takes a pasted text is open. */
  const pasting = ref(false)

  function listen(): void {
    on('jobs.progress', ({ jobId, state, fraction, name }) => {
      if (state === 'running') update(jobId, { state: 'running', fraction, ...(name && { name }) })
    })
  }

  function update(id: string, patch: Partial<ImportJob>): void {
    jobs.value = jobs.value.map((job) =>
      job.id === id && (job.state === 'waiting' || job.state === 'running') ? { ...job, ...patch } : job,
    )
  }

  function dismiss(id: string): void {
    jobs.value = jobs.value.filter((job) => job.id !== id)
  }

  async function run(
    { state, name }: Pick<ImportJob, 'state' | 'name'>,
    work: (jobId: string) => Promise<readonly ImportResult[]>,
  ): Promise<void> {
    const id = crypto.randomUUID()
    jobs.value = [...jobs.value, { id, state, name, fraction: 0, results: [] }]
    try {
      const results = await work(id)
      if (results.length === 0) dismiss(id)
      else await finish(id, results)
    } catch (error) {
      if (error instanceof SoundleafError && error.code === 'cancelled') {
        update(id, { state: 'cancelled' })
      } else {
        dismiss(id)
        notices.report(error)
      }
    }
  }

  async function finish(id: string, results: readonly ImportResult[]): Promise<void> {
    update(id, { state: 'done', fraction: 1, results })
    if (results.every((result) => !result.error && result.warnings.length === 0 && !result.pack)) {
      setTimeout(() => dismiss(id), GOOD_NEWS_MS)
    }
    const first = results.flatMap((result) => result.documents)[0]
    if (first === undefined) return
    await library.load()
    await reading.openDocument(first)
  }

  function importFiles(): Promise<void> {
    return run(ASKING, (jobId) => call('library.importFiles', { jobId }))
  }

  function importPacks(): Promise<void> {
    return run(ASKING, (jobId) => call('packs.import', { jobId }))
  }

  function importText(title: string, text: string): Promise<void> {
    return run({ state: 'running', name: title }, (jobId) =>
      call('library.importText', { jobId, title, text }),
    )
  }

  /** Imports dropped files; one that cannot be read gets its own result and never stops the rest. */
  function importDropped(files: readonly File[]): Promise<void> {
    const [first, ...others] = files
    const name = first && others.length === 0 ? first.name : null // of several, the main process tells which
    return run({ state: 'running', name }, async (jobId) => {
      const read = await Promise.all(files.map(readDropped))
      const refused = read.filter((file) => 'error' in file)
      const good = read.filter((file) => 'bytes' in file)
      const results = good.length === 0 ? [] : await call('library.importDropped', { jobId, files: good })
      return [...results, ...refused]
    })
  }

  function cancel(id: string): void {
    call('jobs.cancel', { jobId: id }).catch((error: unknown) => notices.report(error))
  }

  return { jobs, pasting, listen, importFiles, importPacks, importText, importDropped, cancel, dismiss }
})

async function readDropped(
  file: File,
): Promise<{ name: string; bytes: Uint8Array<ArrayBuffer> } | ImportResult> {
  // Refused here already: it would have to be read into memory only to be refused there.
  if (file.size > MAX_IMPORT_BYTES) return refusal(file.name, 'import-too-large')
  return file.arrayBuffer().then(
    (buffer) => ({ name: file.name, bytes: new Uint8Array(buffer) }),
    () => refusal(file.name, 'import-unreadable'), // a folder, or a file that went away
  )
}

function refusal(name: string, code: 'import-too-large' | 'import-unreadable'): ImportResult {
  return { name, documents: [], pageCount: 0, warnings: [], pack: null, error: { code, params: {} } }
}
