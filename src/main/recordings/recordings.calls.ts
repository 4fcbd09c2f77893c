import type { Handlers } from '#main/ipc/handlers.ts'
import type { CallName } from '#shared/bridge/names.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { RecordingsService } from './recordings.service.ts'

interface RecordingCallsOptions {
  readonly recordings: RecordingsService
  /** What the page's sentence of that index says. Rejects with `not-found`. */
  readonly textAt: (pageId: PageId, sentence: number) => Promise<string>
}

/** The bridge calls about what the learner recorded. */
export function recordingCalls({
  recordings,
  textAt,
}: RecordingCallsOptions): Handlers<Extract<CallName, `recording.${string}`>> {
  return {
    'recording.list': async ({ pageId, sentence }) => [
      ...recordings.list({ pageId, text: await textAt(pageId, sentence) }),
    ],
    'recording.save': async ({ pageId, sentence, samples }) =>
      recordings.save({ pageId, text: await textAt(pageId, sentence) }, samples),
    'recording.read': ({ id }) => recordings.read(id),
    'recording.remove': async ({ id }) => {
      await recordings.remove(id)
    },
    'recording.usage': () => recordings.usage(),
    'recording.clear': async () => {
      await recordings.clear()
    },
  }
}
