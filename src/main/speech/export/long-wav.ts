import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import type { FileHandle } from 'node:fs/promises'
import { bytesOf, resampled, samplesOf } from '#core/speech/sound.ts'
import { WAV_HEADER_LENGTH, wavHeader } from '#core/speech/wav.ts'
import type { ExportTarget, Spoken } from './export-target.ts'

/**
 * A WAV file of any length, written sound by sound beside its place and moved there when it is whole. The first sound
 * decides the sample rate.
 */
export class LongWav implements ExportTarget {
  readonly #path: string
  readonly #temporary: string
  readonly #file: FileHandle
  #sampleRate = 0
  #bytes = 0

  private constructor(path: string, temporary: string, file: FileHandle) {
    this.#path = path
    this.#temporary = temporary
    this.#file = file
  }

  /** Rejects when nothing can be written there. */
  static async create(path: string): Promise<LongWav> {
    const temporary = `${path}.${randomUUID()}.tmp`
    return new LongWav(path, temporary, await open(temporary, 'wx'))
  }

  get durationMs(): number {
    return this.#sampleRate === 0 ? 0 : (this.#bytes * 1000) / (2 * this.#sampleRate)
  }

  async add({ clip: { sampleRate, pcm }, gapMs }: Spoken): Promise<void> {
    if (this.#sampleRate === 0) this.#sampleRate = sampleRate
    const sound = resampled({ sampleRate, samples: samplesOf(pcm) }, this.#sampleRate)
    const silence = new Int16Array(this.#bytes === 0 ? 0 : Math.round((gapMs * this.#sampleRate) / 1000))
    for (const samples of [silence, sound.samples]) {
      const bytes = bytesOf(samples)
      await this.#file.write(bytes, 0, bytes.length, WAV_HEADER_LENGTH + this.#bytes)
      this.#bytes += bytes.length
    }
  }

  async finish(): Promise<string> {
    await this.#file.write(wavHeader(this.#sampleRate, this.#bytes), 0, WAV_HEADER_LENGTH, 0)
    await this.#file.sync()
    await this.#file.close()
    await rename(this.#temporary, this.#path)
    return this.#path
  }

  async discard(): Promise<void> {
    await this.#file.close() // does nothing when it is closed already
    await rm(this.#temporary, { force: true })
  }
}
