import type { Clip } from '#shared/model/speech.ts'

/** The clips used last, up to a number of bytes of audio. */
export class ClipMemory {
  readonly #limitBytes: number
  /** In order of use, oldest first. */
  readonly #clips = new Map<string, Clip>()
  #bytes = 0

  constructor(limitBytes: number) {
    this.#limitBytes = limitBytes
  }

  get(key: string): Clip | null {
    const clip = this.#clips.get(key)
    if (clip === undefined) return null
    this.#clips.delete(key)
    this.#clips.set(key, clip)
    return clip
  }

  set(key: string, clip: Clip): void {
    this.#forget(key)
    this.#clips.set(key, clip)
    this.#bytes += clip.pcm.byteLength
    for (const oldest of this.#clips.keys()) {
      if (this.#bytes <= this.#limitBytes) break
      this.#forget(oldest)
    }
  }

  #forget(key: string): void {
    const clip = this.#clips.get(key)
    if (clip === undefined) return
    this.#clips.delete(key)
    this.#bytes -= clip.pcm.byteLength
  }
}
