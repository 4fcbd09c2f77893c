import type { CallContext } from '#main/ipc/handlers.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { Clip, ExportForm } from '#shared/model/speech.ts'
import type { ExportTarget } from './export-target.ts'
import { LongWav } from './long-wav.ts'
import { SentenceFiles } from './sentence-files.ts'

/** Long enough to take a sentence in, longer where a page ends. */
const GAP_MS = { sentence: 500, page: 1200 }

export interface ExportedSentence {
  readonly text: string
  readonly startsPage: boolean
  /** `null` when nothing of the sentence sounds. */
  readonly clip: Clip | null
}

export interface ExportPlace {
  readonly form: ExportForm
  /** The file to write, or the folder to make a folder in. */
  readonly path: string
  /** What a new folder is called. */
  readonly name: string
}

export interface Exported {
  /** Of the file or folder. */
  readonly path: string
  readonly sentences: number
  readonly durationMs: number
}

/**
 * Writes what `speak` says of each page's sentences. The file or folder is there when it is whole, and nothing of it
 * when the job is cancelled or fails: `speech-nothing-to-say` without any sound, `speech-not-exported` when it cannot
 * be written.
 */
export async function exportSpeech(
  { form, path, name }: ExportPlace,
  sentences: AsyncIterable<ExportedSentence>,
  { signal }: Pick<CallContext, 'signal'>,
): Promise<Exported> {
  const target = await written((): Promise<ExportTarget> =>
    form === 'one-file' ? LongWav.create(path) : SentenceFiles.create(path, name),
  )
  let count = 0
  try {
    for await (const { text, startsPage, clip } of sentences) {
      if (signal.aborted) throw new SoundleafError('cancelled')
      if (clip === null) continue
      count += 1
      const gapMs = startsPage ? GAP_MS.page : GAP_MS.sentence
      await written(() => target.add({ text, clip, gapMs }))
    }
    if (signal.aborted) throw new SoundleafError('cancelled')
    if (count === 0) throw new SoundleafError('speech-nothing-to-say')
    const { durationMs } = target
    return { path: await written(() => target.finish()), sentences: count, durationMs }
  } catch (error) {
    await target.discard()
    throw error
  }
}

/** A file that cannot be written is the learner's to know about, with the system's reason. */
async function written<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown'
    throw new SoundleafError('speech-not-exported', { reason }, { cause: error })
  }
}
