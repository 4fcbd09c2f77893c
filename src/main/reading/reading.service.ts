import { SoundleafError } from '#shared/bridge/errors.ts'
import type { FormattedPage } from '#shared/model/document.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { Accent, PronouncedSentence, SpeechStyle } from '#shared/model/pronunciation.ts'
import type { TaskThread } from '#main/workers/task-thread.ts'
import { createRecent } from './recent.ts'

/** What the reading thread is asked: a page's text, and how it is to be said. */
export interface ReadingTask {
  readonly text: string
  readonly accent: Accent
  readonly style: SpeechStyle
}

/** A page ready to be read. `pronunciation[i]` belongs to the page's i-th sentence, blocks in order. */
export interface PageReading {
  readonly page: FormattedPage
  readonly pronunciation: readonly PronouncedSentence[]
}

interface PageRequest {
  readonly pageId: PageId
  readonly accent: Accent
  readonly style: SpeechStyle
}

interface ReadingOptions {
  readonly thread: TaskThread<ReadingTask, PageReading>
  /** The page's stored text; undefined when there is no such page. */
  readonly pageText: (pageId: PageId) => string | undefined
}

/** How many pages are kept ready: those around the one that is open, in both accents. */
const PAGES_KEPT = 24

/** Pages formatted and pronounced, computed once and kept while they are in use. */
export function createReadingService({ thread, pageText }: ReadingOptions) {
  const recent = createRecent<string, Promise<PageReading>>(PAGES_KEPT)

  async function read({ pageId, accent, style }: PageRequest): Promise<PageReading> {
    const text = pageText(pageId)
    if (text === undefined) throw new SoundleafError('not-found', { pageId })
    return thread.ask({ text, accent, style })
  }

  /** The page with its pronunciation. Rejects with `not-found` when there is no such page. */
  function page(request: PageRequest): Promise<PageReading> {
    const key = `${request.pageId} ${request.accent} ${request.style}`
    const known = recent.get(key)
    if (known !== undefined) return known
    const reading = read(request)
    recent.set(key, reading)
    reading.catch(() => recent.delete(key)) // a failure is not kept: the next request tries again
    return reading
  }

  return {
    page,
    /** The page's sentence number `sentence`, from 0. Rejects with `not-found` when there is none. */
    async sentence(request: PageRequest & { readonly sentence: number }): Promise<PronouncedSentence> {
      const { pronunciation } = await page(request)
      const found = pronunciation[request.sentence]
      if (found === undefined) {
        throw new SoundleafError('not-found', { pageId: request.pageId, sentence: request.sentence })
      }
      return found
    },
    /** A word or short phrase by itself: to the thread it is a page of one sentence. */
    async example(text: string, accent: Accent): Promise<PronouncedSentence> {
      const { pronunciation } = await thread.ask({ text, accent, style: 'citation' })
      const [found] = pronunciation
      if (found === undefined) throw new SoundleafError('not-found')
      return found
    },
  }
}

export type ReadingService = ReturnType<typeof createReadingService>
