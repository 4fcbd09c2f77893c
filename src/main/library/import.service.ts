import { SoundleafError, type Failure } from '#shared/bridge/errors.ts'
import type { ImportResult } from '#shared/bridge/contract.ts'
import type { DocumentId } from '#shared/model/ids.ts'
import type { ImportWarning } from '#shared/model/library.ts'
import type { CallContext } from '#main/ipc/handlers.ts'
import type { TaskThread } from '#main/workers/task-thread.ts'
import type { AttachedPack } from '#main/study/packs.service.ts'
import type { LibraryRepo } from './library.repo.ts'

/** What the import thread is asked. */
export type ImportTask =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'text'; readonly title: string; readonly text: string }

export interface ParsedDocument {
  readonly title: string
  readonly contentHash: string
  readonly pages: readonly { readonly number: number; readonly title: string; readonly text: string }[]
}

/** What the import thread answers. */
export interface ParsedFile {
  readonly documents: readonly ParsedDocument[]
  readonly warnings: readonly ImportWarning[]
}

/** Something to import. `read` may reject with an `import-…` code; it is called when its turn has come. */
export interface ImportSource {
  readonly name: string
  readonly read: () => Promise<ImportTask>
}

/** Study packs among what is imported: they are no documents, but explain some. */
interface PackAttaching {
  readonly recognises: (name: string, bytes: Uint8Array) => boolean
  readonly attach: (bytes: Uint8Array, context: CallContext) => Promise<AttachedPack>
}

interface ImportOptions {
  readonly repo: LibraryRepo
  /** A thread for one import; it is closed when the import is over, however it ends. */
  readonly openThread: () => TaskThread<ImportTask, ParsedFile>
  readonly packs: PackAttaching
  /** Milliseconds since 1970. */
  readonly now: () => number
  /** Told when documents were added. */
  readonly changed: () => void
}

type Outcome = { readonly name: string } & (
  { readonly file: ParsedFile } | { readonly pack: Uint8Array } | { readonly failure: Failure }
)

/**
 * Imports sources one after the other: reads, parses in a thread, and writes all documents in one transaction at the
 * end, so that a cancelled or crashed import leaves nothing behind. A source that fails has its error in its result
 * and does not stop the others. Content that is in the library already is not added again: its result names the
 * document that is there, with its notes and progress. Study packs among the sources come last: they may explain what
 * was imported with them.
 */
export function createImportService({ repo, openThread, packs, now, changed }: ImportOptions) {
  return {
    async importAll(
      sources: readonly ImportSource[],
      { signal, report }: CallContext,
      { bundled = false } = {},
    ): Promise<ImportResult[]> {
      const thread = openThread()
      const stop = (): void => void thread.close()
      signal.addEventListener('abort', stop)
      try {
        const outcomes: Outcome[] = []
        let finished = 0
        const reportOf =
          (name: string) =>
          (fraction: number): void =>
            report((finished + fraction) / sources.length, name)
        for (const source of sources) {
          const reportSource = reportOf(source.name)
          reportSource(0)
          const outcome = await parse(thread, packs, source, reportSource)
          outcomes.push(outcome)
          if (!('pack' in outcome)) finished += 1
        }
        report(finished / sources.length)
        const results = store(outcomes, bundled)
        for (const [index, outcome] of outcomes.entries()) {
          if (!('pack' in outcome)) continue
          const context = { signal, report: reportOf(outcome.name) }
          results[index] = await attach(outcome.name, outcome.pack, context)
          finished += 1
        }
        return results
      } finally {
        signal.removeEventListener('abort', stop)
        await thread.close()
      }
    },
  }

  function store(outcomes: readonly Outcome[], bundled: boolean): ImportResult[] {
    const known = repo.countDocuments()
    const results = repo.transaction(() => outcomes.map((outcome) => storeOne(outcome, bundled)))
    if (repo.countDocuments() > known) changed()
    return results
  }

  async function attach(name: string, bytes: Uint8Array, context: CallContext): Promise<ImportResult> {
    try {
      const { report, added } = await packs.attach(bytes, context)
      const pack = { ...report, unmatched: [...report.unmatched], problems: [...report.problems] }
      return {
        ...nothingOf(name),
        documents: added === null ? [] : [added],
        pageCount: added === null ? 0 : report.pages,
        pack,
      }
    } catch (error) {
      return { ...nothingOf(name), error: { ...failureOf(error) } }
    }
  }

  function storeOne(outcome: Outcome, bundled: boolean): ImportResult {
    if ('failure' in outcome) return { ...nothingOf(outcome.name), error: { ...outcome.failure } }
    if ('pack' in outcome) return nothingOf(outcome.name) // its turn comes
    const { documents, warnings } = outcome.file
    const stored = documents.map((document) => storeDocument(document, bundled))
    return {
      ...nothingOf(outcome.name),
      documents: stored.map(({ id }) => id),
      pageCount: stored.reduce((sum, { pageCount }) => sum + pageCount, 0),
      warnings: [...warnings],
    }
  }

  function storeDocument(
    { title, contentHash, pages }: ParsedDocument,
    bundled: boolean,
  ): { id: DocumentId; pageCount: number } {
    const known = repo.findByHash(contentHash)
    if (known !== undefined) {
      repo.restore(known.id) // it may lie in the recycle bin
      if (bundled) repo.markBundled(known.id)
      return known
    }
    const id = repo.addDocument({ title, contentHash, bundled, createdAt: now() }, pages)
    return { id, pageCount: pages.length }
  }
}

function nothingOf(name: string): ImportResult {
  return { name, documents: [], pageCount: 0, warnings: [], pack: null, error: null }
}

/** The failure of one source; any other error is thrown on. */
function failureOf(error: unknown): Failure {
  if (!(error instanceof SoundleafError) || error.code === 'cancelled') throw error
  return { code: error.code, params: error.params }
}

async function parse(
  thread: TaskThread<ImportTask, ParsedFile>,
  packs: PackAttaching,
  { name, read }: ImportSource,
  report: (fraction: number) => void,
): Promise<Outcome> {
  try {
    const task = await read()
    report(0) // an import that was cancelled while it read must not begin to parse
    if (task.kind === 'file' && packs.recognises(name, task.bytes)) return { name, pack: task.bytes }
    const transfer = task.kind === 'file' && ownsItsBuffer(task.bytes) ? [task.bytes.buffer] : []
    return { name, file: await thread.ask(task, { transfer, report }) }
  } catch (error) {
    return { name, failure: failureOf(error) }
  }
}

/** Bytes with a buffer of their own can be handed to a thread without a copy. */
function ownsItsBuffer(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  return bytes.buffer instanceof ArrayBuffer && bytes.byteLength === bytes.buffer.byteLength
}

export type ImportService = ReturnType<typeof createImportService>
