import type { GivenPage, WrittenSection } from '#core/study/generate/draft.ts'
import { draftSection } from '#core/study/generate/section-draft.ts'
import { SoundleafError, type ErrorCode } from '#shared/bridge/errors.ts'
import type { SectionName } from '#shared/model/study.ts'
import type { ModelClient, ModelServer } from './model-client.ts'

interface WriteOptions {
  readonly client: ModelClient
  readonly server: ModelServer
  readonly model: string
  readonly signal: AbortSignal
  /** Told the section as far as it has come, at most every `PREVIEW_EVERY_MS`. */
  readonly preview: (value: WrittenSection) => void
  /** Milliseconds from any fixed moment. */
  readonly now: () => number
}

const PREVIEW_EVERY_MS = 100

/** What may go well the next time: it counts as a try. */
const PASSING: ReadonlySet<ErrorCode> = new Set([
  'model-cut',
  'model-not-understood',
  'model-refused',
  'model-too-large',
])

/**
 * Has a model write a section of a page, asking again with what was wrong. Rejects with `model-bad-answer` when no
 * answer would do, with what the last try failed of when there was none, and as the door does.
 */
export async function writeSection(
  section: SectionName,
  given: GivenPage,
  { client, server, model, signal, preview, now }: WriteOptions,
): Promise<WrittenSection> {
  const draft = draftSection(section, given)
  let lastFailure: SoundleafError | null = null
  let previewedAt = -Infinity
  const onText = (answer: string): void => {
    if (now() - previewedAt < PREVIEW_EVERY_MS) return
    const value = draft.preview(answer)
    if (value === undefined) return
    previewedAt = now()
    preview(value)
  }

  for (let ask = draft.next(); ask !== null; ask = draft.next()) {
    try {
      const answer = await client.chat(server, model, ask, { signal, onText })
      lastFailure = null
      draft.take(answer)
    } catch (error) {
      if (!(error instanceof SoundleafError) || !PASSING.has(error.code)) throw error
      lastFailure = error
      draft.miss()
    }
  }
  const value = draft.value()
  if (value === null) throw lastFailure ?? new SoundleafError('model-bad-answer')
  return value
}
