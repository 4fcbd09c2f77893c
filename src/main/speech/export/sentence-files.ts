import { randomUUID } from 'node:crypto'
import { access, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { samplesOf } from '#core/speech/sound.ts'
import { encodeWav } from '#core/speech/wav.ts'
import { wordsLrc, wordsVtt } from '#core/speech/word-times.ts'
import type { ExportTarget, Spoken } from './export-target.ts'

/** A folder with three files a sentence, filled beside its place and moved there when it is whole. */
export class SentenceFiles implements ExportTarget {
  readonly #parent: string
  readonly #name: string
  readonly #temporary: string
  #count = 0
  durationMs = 0

  private constructor(parent: string, name: string, temporary: string) {
    this.#parent = parent
    this.#name = name
    this.#temporary = temporary
  }

  /** Rejects when nothing can be written there. */
  static async create(parent: string, name: string): Promise<SentenceFiles> {
    const temporary = join(parent, `.${randomUUID()}.tmp`)
    await mkdir(temporary)
    return new SentenceFiles(parent, name, temporary)
  }

  async add({ text, clip }: Spoken): Promise<void> {
    this.#count += 1
    this.durationMs += clip.durationMs
    const path = join(this.#temporary, String(this.#count).padStart(4, '0'))
    await writeFile(`${path}.wav`, encodeWav({ sampleRate: clip.sampleRate, samples: samplesOf(clip.pcm) }))
    await writeFile(`${path}.vtt`, wordsVtt({ text, clip }))
    await writeFile(`${path}.lrc`, wordsLrc({ text, clip }))
  }

  /** The name has a number where it was taken. */
  async finish(): Promise<string> {
    for (let number = 1; ; number += 1) {
      const path = join(this.#parent, number === 1 ? this.#name : `${this.#name} (${number})`)
      if (await isThere(path)) continue
      await rename(this.#temporary, path)
      return path
    }
  }

  async discard(): Promise<void> {
    await rm(this.#temporary, { recursive: true, force: true })
  }
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  )
}
