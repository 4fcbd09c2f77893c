import { SoundleafError } from '#shared/bridge/errors.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { Clip } from '#shared/model/speech.ts'
import { createClipCache } from '#renderer/audio/clip-cache.ts'
import { call } from '#renderer/bridge/client.ts'
import type { GrownClip } from './clips-under-way.ts'
import { createClipsUnderWay } from './clips-under-way.ts'
import type { useReading } from './reading.store.ts'
import type { useSettings } from './settings.store.ts'

/** A word of a sentence, both by place. */
export interface WordRef {
  readonly sentence: number
  readonly word: number
}

/** The clips of the open page, in the chosen voice. A clip on its way is never asked for twice. */
export interface PageClips {
  sentence(index: number): Promise<Clip>
  /** What there is of a sentence's clip, longer each time and at last whole; throws when it cannot be made. */
  growing(index: number): AsyncIterable<GrownClip>
  word(ref: WordRef): Promise<Clip>
  /**
   * Fetches these ahead, the most likely first, in place of what was to be fetched ahead before: one at a time, and
   * only while nobody waits for a clip.
   */
  prefetch(sentences: readonly number[]): void
}

const CLIPS_KEPT = 48

export function createPageClips(
  reading: ReturnType<typeof useReading>,
  settings: ReturnType<typeof useSettings>,
): PageClips {
  const clips = createClipCache(CLIPS_KEPT)
  const underWay = createClipsUnderWay()
  let wishes: (() => Promise<unknown>)[] = []
  let isFetchingAhead = false
  let awaited: Promise<unknown> = Promise.resolve()

  function keyOf(place: readonly number[]): string {
    const { accent, voice } = settings.values
    return [reading.edition, reading.outline?.pageId, accent, voice, ...place].join('/')
  }

  function get(place: readonly number[], load: (pageId: PageId) => Promise<Clip>): Promise<Clip> {
    const pageId = reading.outline?.pageId
    if (pageId === undefined) return Promise.reject(new SoundleafError('not-found'))
    return clips.get(keyOf(place), () => load(pageId))
  }

  function fetchSentence(sentence: number): Promise<Clip> {
    const { accent, voice } = settings.values
    return get([sentence], (pageId) =>
      underWay.load(keyOf([sentence]), (ticket) =>
        call('speech.sentence', { pageId, accent, voice, sentence, ticket }),
      ),
    )
  }

  function urgent(clip: Promise<Clip>): Promise<Clip> {
    awaited = clip
    return clip
  }

  async function fetchAhead(): Promise<void> {
    if (isFetchingAhead) return
    isFetchingAhead = true
    for (let wish = wishes.shift(); wish; wish = wishes.shift()) {
      // A failure is met again, and shown, when the clip itself is asked for.
      await Promise.allSettled([awaited])
      await Promise.allSettled([wish()])
    }
    isFetchingAhead = false
  }

  return {
    sentence: (index) => urgent(fetchSentence(index)),
    growing: (index) => underWay.growing(keyOf([index]), urgent(fetchSentence(index))),
    word(ref) {
      const { accent, voice } = settings.values
      return urgent(
        get([ref.sentence, ref.word], (pageId) => call('speech.word', { pageId, accent, voice, ...ref })),
      )
    },
    prefetch(sentences) {
      const pageId = reading.outline?.pageId
      wishes = sentences.map((sentence) => () => {
        const isStillOpen = reading.outline?.pageId === pageId
        return isStillOpen ? fetchSentence(sentence) : Promise.resolve()
      })
      void fetchAhead()
    },
  }
}
