import { randomUUID } from 'node:crypto'
import { mkdir, readFile, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { bytesOf, durationOf, samplesOf } from '#core/speech/sound.ts'
import type { Sound } from '#core/speech/sound.ts'
import { decodeWav, encodeWav } from '#core/speech/wav.ts'
import { isMissing, replaceFile } from '#main/files/replace-file.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { PageId } from '#shared/model/ids.ts'
import { RECORDING_RATE } from '#shared/model/recording.ts'
import type { Recording } from '#shared/model/recording.ts'
import type { RecordingsRepo, StoredRecording } from './recordings.repo.ts'

interface RecordingsOptions {
  readonly repo: RecordingsRepo
  /** Where the files are; made when needed. */
  readonly folder: string
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** A sentence of a page, by what it says: its place may change when a later version parts sentences otherwise. */
interface SaidSentence {
  readonly pageId: PageId
  readonly text: string
}

/**
 * What the learner recorded: a WAV file each, named by nothing that could be guessed or read, and a row that says to
 * which sentence it belongs. What is removed is gone from the disk: it is the learner's voice.
 */
export function createRecordingsService({ repo, folder, now }: RecordingsOptions) {
  /** Files whose row is not there yet. */
  const saving = new Set<string>()
  const pathOf = ({ file }: Pick<StoredRecording, 'file'>): string => join(folder, file)

  function existing(id: number): StoredRecording {
    const found = repo.find(id)
    if (!found) throw new SoundleafError('not-found')
    return found
  }

  async function write(file: string, wav: Uint8Array): Promise<void> {
    try {
      await mkdir(folder, { recursive: true })
      await replaceFile(pathOf({ file }), wav)
    } catch (error) {
      throw new SoundleafError('recording-not-kept', {}, { cause: error })
    }
  }

  /** Removes the files of recordings that were removed, also with their document, or that never got their row. */
  async function sweep(): Promise<void> {
    const names = await readdir(folder).catch((error: unknown) => {
      if (isMissing(error)) return [] // nothing was ever recorded
      throw error
    })
    const known = repo.files() // after the names: a recording gets its file before its row
    const isLeft = (file: string): boolean =>
      !known.has(file) && ![...saving].some((name) => file.startsWith(name))
    for (const file of names.filter(isLeft)) await rm(pathOf({ file }), { force: true })
  }

  return {
    /** Those of the sentence, the latest first. */
    list: ({ pageId, text }: SaidSentence): readonly Recording[] => repo.list(pageId, text),

    /** Rejects with `recording-not-kept` when it cannot be written. */
    async save({ pageId, text }: SaidSentence, samples: Uint8Array): Promise<Recording> {
      const sound = { sampleRate: RECORDING_RATE, samples: samplesOf(samples) }
      const wav = encodeWav(sound)
      const file = `${randomUUID()}.wav`
      const kept = { bytes: wav.length, durationMs: durationOf(sound), createdAt: now() }
      saving.add(file)
      try {
        await write(file, wav)
        const id = repo.durably(() => repo.add({ pageId, text, file, ...kept }))
        return { id, ...kept }
      } catch (error) {
        if (!(error instanceof SoundleafError)) await rm(pathOf({ file }), { force: true }) // it has no row
        throw error
      } finally {
        saving.delete(file)
      }
    },

    /** Rejects with `not-found`, or `recording-unreadable` when its file has gone or is damaged. */
    async read(id: number): Promise<{
      readonly samples: Uint8Array<ArrayBuffer>
      readonly sampleRate: number
      readonly durationMs: number
    }> {
      const found = existing(id)
      let sound: Sound
      try {
        sound = decodeWav(await readFile(pathOf(found)))
      } catch (error) {
        throw new SoundleafError('recording-unreadable', {}, { cause: error })
      }
      return {
        samples: new Uint8Array(bytesOf(sound.samples)),
        sampleRate: sound.sampleRate,
        durationMs: durationOf(sound),
      }
    },

    /** Removes it for good. */
    async remove(id: number): Promise<void> {
      const found = existing(id)
      repo.durably(() => repo.remove(id))
      await rm(pathOf(found), { force: true })
    },

    usage: (): { readonly count: number; readonly bytes: number } => repo.usage(),

    /** Removes all of them for good. */
    async clear(): Promise<void> {
      repo.durably(() => repo.clear())
      await sweep()
    },

    sweep,
  }
}

export type RecordingsService = ReturnType<typeof createRecordingsService>
