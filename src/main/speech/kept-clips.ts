import { mkdir, readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import * as v from 'valibot'
import type { DocumentId } from '#shared/model/ids.ts'
import { isMissing, replaceFile } from '#main/files/replace-file.ts'

const record = v.object({
  keys: v.array(v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u))),
  complete: v.boolean(),
})

/** What is kept of a document: the keys of its clips, and whether that is all of them. */
export type KeptDocument = v.InferOutput<typeof record>

/**
 * Which clips belong to a document that the learner wants to hear at any time: one small file a document, beside the
 * clips. A file that cannot be read is a document that is not kept: its clips can be made again.
 */
export class KeptClips {
  readonly #folder: string
  readonly #onProblem: (error: unknown) => void
  #documents: Promise<Map<DocumentId, KeptDocument>> | null = null

  constructor(folder: string, onProblem: (error: unknown) => void) {
    this.#folder = folder
    this.#onProblem = onProblem
  }

  documents(): Promise<ReadonlyMap<DocumentId, KeptDocument>> {
    return this.#load()
  }

  /** The keys of all documents together. */
  async keys(): Promise<ReadonlySet<string>> {
    const documents = await this.#load()
    return new Set([...documents.values()].flatMap(({ keys }) => keys))
  }

  /** Rejects when it cannot be written. */
  async put(id: DocumentId, kept: KeptDocument): Promise<void> {
    const documents = await this.#load()
    await mkdir(this.#folder, { recursive: true })
    await replaceFile(this.#path(id), JSON.stringify(kept))
    documents.set(id, kept)
  }

  async remove(id: DocumentId): Promise<void> {
    const documents = await this.#load()
    documents.delete(id)
    await rm(this.#path(id), { force: true })
  }

  #path(id: DocumentId): string {
    return join(this.#folder, `${id}.json`)
  }

  #load(): Promise<Map<DocumentId, KeptDocument>> {
    this.#documents ??= this.#read()
    return this.#documents
  }

  async #read(): Promise<Map<DocumentId, KeptDocument>> {
    const documents = new Map<DocumentId, KeptDocument>()
    for (const name of await this.#fileNames()) {
      const [, id] = /^(\d+)\.json$/u.exec(name) ?? []
      if (id === undefined) continue
      try {
        const content: unknown = JSON.parse(await readFile(join(this.#folder, name), 'utf8'))
        documents.set(Number(id) as DocumentId, v.parse(record, content))
      } catch (error) {
        this.#onProblem(error)
      }
    }
    return documents
  }

  async #fileNames(): Promise<string[]> {
    try {
      return await readdir(this.#folder)
    } catch (error) {
      if (!isMissing(error)) this.#onProblem(error)
      return []
    }
  }
}
