import { createHash } from 'node:crypto'
import type { Stats } from 'node:fs'
import { mkdir, readFile, readdir, rm, stat, utimes } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { bytesOf, durationOf, samplesOf } from '#core/speech/sound.ts'
import { decodeWav, encodeWav } from '#core/speech/wav.ts'
import type { Clip } from '#shared/model/speech.ts'
import { isMissing, replaceFile } from '#main/files/replace-file.ts'

const ms = v.pipe(v.number(), v.minValue(0))
const record = v.object({
  voice: v.string(),
  sampleRate: v.pipe(v.number(), v.safeInteger(), v.minValue(1)),
  pcmBytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  /** Of the samples: a file that was half on the disk when the power went can have the right length. */
  sha256: v.string(),
  words: v.array(v.tuple([ms, ms])),
  phones: v.array(v.tuple([v.string(), ms, ms])),
})

/** A write takes milliseconds: what is incomplete for this long will stay so. */
const LEFT_BEHIND_MS = 3_600_000

interface Entry {
  readonly bytes: number
  usedAt: number
}

export interface ClipCacheOptions {
  readonly folder: string
  /** For all clips but those that are kept. */
  readonly limitBytes: number
  /** The keys of clips that are never removed to make room. */
  readonly kept?: () => Promise<ReadonlySet<string>>
  /** Told of what went wrong, for a log. Never a reason to stop: without a cache every clip is made anew. */
  readonly onProblem: (error: unknown) => void
}

/**
 * Clips on disk, as `ab/cd/<key>.wav` beside `<key>.json`, the ones used longest ago removed first. Words come back
 * with their times only: their offsets belong to the sentence that is asked for.
 */
export class ClipCache {
  readonly #options: ClipCacheOptions
  #entries: Promise<Map<string, Entry>> | null = null

  constructor(options: ClipCacheOptions) {
    this.#options = options
  }

  /**
   * The clip, its word offsets all 0, or `null` when there is none that is whole. Never rejects: what cannot be
   * read is as good as missing.
   */
  async read(key: string, wordCount: number): Promise<Clip | null> {
    const path = this.#path(key)
    try {
      const text = await readFile(`${path}.json`, 'utf8')
      const { voice, sampleRate, pcmBytes, sha256, words, phones } = v.parse(record, JSON.parse(text))
      const sound = decodeWav(await readFile(`${path}.wav`))
      const pcm = bytesOf(sound.samples)
      const isWhole =
        sound.sampleRate === sampleRate &&
        pcm.length === pcmBytes &&
        words.length === wordCount &&
        digest(pcm) === sha256
      if (!isWhole) throw new Error('damaged clip')
      await this.#touch(key)
      return {
        voice,
        sampleRate,
        durationMs: durationOf(sound),
        pcm,
        words: words.map(([t0, t1]) => ({ start: 0, end: 0, t0, t1 })),
        phones: phones.map(([ipa, t0, t1]) => ({ ipa, t0, t1 })),
      }
    } catch (error) {
      if (!isMissing(error)) this.#options.onProblem(error)
      return null
    }
  }

  /** Stores the clip and tells whether that was possible. Never rejects; a clip is on disk wholly or not at all. */
  async write(key: string, clip: Clip): Promise<boolean> {
    const path = this.#path(key)
    const wav = encodeWav({ sampleRate: clip.sampleRate, samples: samplesOf(clip.pcm) })
    const json = JSON.stringify({
      voice: clip.voice,
      sampleRate: clip.sampleRate,
      pcmBytes: clip.pcm.byteLength,
      sha256: digest(clip.pcm),
      words: clip.words.map(({ t0, t1 }) => [t0, t1]),
      phones: clip.phones.map(({ ipa, t0, t1 }) => [ipa, t0, t1]),
    } satisfies v.InferInput<typeof record>)
    try {
      await mkdir(dirname(path), { recursive: true })
      await replaceFile(`${path}.wav`, wav)
      await replaceFile(`${path}.json`, json)
      const entries = await this.#index()
      entries.set(key, { bytes: wav.length + json.length, usedAt: Date.now() })
      await this.#makeRoom(entries)
      return entries.has(key)
    } catch (error) {
      this.#options.onProblem(error)
      return false
    }
  }

  /** How many bytes each clip takes on the disk. Rejects when that cannot be found out. */
  async sizes(): Promise<ReadonlyMap<string, number>> {
    return new Map([...(await this.#index())].map(([key, { bytes }]) => [key, bytes]))
  }

  /** Removes all clips but those that are kept. */
  async clear(): Promise<void> {
    const entries = await this.#index()
    const kept = await this.#kept()
    for (const key of entries.keys()) if (!kept.has(key)) await this.#remove(entries, key)
  }

  #path(key: string): string {
    return join(this.#options.folder, key.slice(0, 2), key.slice(2, 4), key)
  }

  async #touch(key: string): Promise<void> {
    const now = new Date()
    const entry = (await this.#entries)?.get(key)
    if (entry !== undefined) entry.usedAt = now.getTime()
    await utimes(`${this.#path(key)}.json`, now, now)
  }

  #kept(): Promise<ReadonlySet<string>> {
    return this.#options.kept?.() ?? Promise.resolve(new Set())
  }

  async #makeRoom(entries: Map<string, Entry>): Promise<void> {
    const kept = await this.#kept()
    const others = [...entries].filter(([key]) => !kept.has(key))
    let total = others.reduce((sum, [, { bytes }]) => sum + bytes, 0)
    if (total <= this.#options.limitBytes) return
    const oldestFirst = others.sort(([, a], [, b]) => a.usedAt - b.usedAt)
    for (const [key, { bytes }] of oldestFirst) {
      if (total <= this.#options.limitBytes) return
      total -= bytes
      await this.#remove(entries, key)
    }
  }

  async #remove(entries: Map<string, Entry>, key: string): Promise<void> {
    entries.delete(key)
    await rm(`${this.#path(key)}.json`, { force: true })
    await rm(`${this.#path(key)}.wav`, { force: true })
  }

  /** What is on disk, read once, when the first clip is kept. A failed reading is tried again with the next. */
  #index(): Promise<Map<string, Entry>> {
    this.#entries ??= this.#scan().catch((error: unknown) => {
      this.#entries = null
      throw error
    })
    return this.#entries
  }

  async #scan(): Promise<Map<string, Entry>> {
    const entries = new Map<string, Entry>()
    for (const folder of await foldersWithin(await foldersWithin([this.#options.folder]))) {
      const names = new Set(await readdir(folder))
      for (const name of names) {
        const path = join(folder, name)
        const key = name.replace(/\.(?:json|wav)$/u, '')
        const file = await statIfThere(path)
        if (file === null) continue // moved into place by a write under way
        if (name.endsWith('.json') && names.has(`${key}.wav`)) {
          const wav = await statIfThere(join(folder, `${key}.wav`))
          entries.set(key, { bytes: file.size + (wav?.size ?? 0), usedAt: file.mtimeMs })
        } else if (!names.has(`${key}.json`) && file.mtimeMs < Date.now() - LEFT_BEHIND_MS) {
          await rm(path, { force: true }) // of a write that never finished
        }
      }
    }
    return entries
  }
}

async function statIfThere(path: string): Promise<Stats | null> {
  try {
    return await stat(path)
  } catch (error) {
    if (isMissing(error)) return null
    throw error
  }
}

async function foldersWithin(folders: readonly string[]): Promise<string[]> {
  const found: string[] = []
  for (const folder of folders) {
    const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
      if (isMissing(error)) return [] // nothing has been stored yet
      throw error
    })
    for (const entry of entries) if (entry.isDirectory()) found.push(join(folder, entry.name))
  }
  return found
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
