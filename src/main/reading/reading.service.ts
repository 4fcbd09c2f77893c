import { termWord } from '#core/speech/term-word.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { Accent, PronouncedSentence, PronouncedWord, SpeechStyle } from '#shared/model/pronunciation.ts'
import type { OwnPronunciation } from '#shared/model/own-pronunciation.ts'
import type { TaskThread } from '#main/workers/task-thread.ts'
import type { KeptReading } from './kept-reading.ts'
import type { OwnEntries } from './pronouncer.ts'
import type { PageReading, ReadingTask } from './reading-task.ts'
import { createRecent } from './recent.ts'

interface PageRequest {
  readonly pageId: PageId
  readonly accent: Accent
  readonly style: SpeechStyle
}

interface SentenceRequest extends PageRequest {
  readonly sentence: number
}

interface ReadingOptions {
  readonly thread: TaskThread<ReadingTask, PageReading>
  /** The page's stored text; undefined when there is no such page. */
  readonly pageText: (pageId: PageId) => string | undefined
  /** The learner's own pronunciations: the same list until one of them changes. */
  readonly ownPronunciations: () => readonly OwnPronunciation[]
  /** What the last session kept of the page that opens first. */
  readonly kept: KeptReading
}

/** How many pages are kept ready: those of a course, some in both accents. */
const PAGES_KEPT = 64

/** Pages formatted and pronounced, computed once and kept while they are in use. */
export function createReadingService({ thread, pageText, ownPronunciations, kept }: ReadingOptions) {
  let revisions = 0
  const nextRevision = (): number => (revisions += 1)
  const recent = createRecent<string, Promise<PageReading>>(PAGES_KEPT)

  let own: OwnEntries = { revision: 0, entries: [] }
  /** Only the first page of a session can be the one that the last session kept. */
  let isFirst = true

  /** What is kept from before a change of the learner's pronunciations is never found again. */
  function current(): OwnEntries {
    const entries = ownPronunciations()
    if (entries !== own.entries) own = { revision: nextRevision(), entries }
    return own
  }

  function taskFor({ pageId, accent, style }: PageRequest, own: OwnEntries): ReadingTask {
    const text = pageText(pageId)
    if (text === undefined) throw new SoundleafError('not-found', { pageId })
    return { text, accent, style, own }
  }

  async function read(request: PageRequest, own: OwnEntries): Promise<PageReading> {
    const task = taskFor(request, own)
    const known = isFirst ? kept.find(task) : null
    isFirst = false
    return known ?? thread.ask(task)
  }

  /** The page with its pronunciation. Rejects with `not-found` when there is no such page. */
  function page(request: PageRequest): Promise<PageReading> {
    const own = current()
    const key = `${request.pageId} ${request.accent} ${request.style} ${own.revision}`
    const known = recent.get(key)
    if (known !== undefined) return known
    const reading = read(request, own)
    recent.set(key, reading)
    reading.catch(() => recent.delete(key)) // a failure is not kept: the next request tries again
    return reading
  }

  async function sentence(request: SentenceRequest): Promise<PronouncedSentence> {
    const { pronunciation } = await page(request)
    const found = pronunciation[request.sentence]
    if (found === undefined) {
      throw new SoundleafError('not-found', { pageId: request.pageId, sentence: request.sentence })
    }
    return found
  }

  /** To the thread it is a page of one sentence. */
  async function alone(text: string, accent: Accent, own?: OwnEntries): Promise<PronouncedSentence> {
    const { pronunciation } = await thread.ask({ text, accent, style: 'citation', ...(own && { own }) })
    const [found] = pronunciation
    if (found === undefined) throw new SoundleafError('not-found')
    return found
  }

  /** A term by itself as one word, in both accents. Rejects with `not-found` when nothing in it can be said. */
  async function term(text: string): Promise<Readonly<Record<Accent, PronouncedWord>>> {
    const own = current()
    const inAccent = async (accent: Accent): Promise<PronouncedWord> => {
      const word = termWord(await alone(text, accent, own))
      if (word === null) throw new SoundleafError('not-found')
      return word
    }
    const [us, uk] = await Promise.all([inAccent('us'), inAccent('uk')])
    return { us, uk }
  }

  return {
    page,
    /** Keeps the page's reading for the next start. Rejects as `page` does. */
    async keep(request: PageRequest): Promise<void> {
      const reading = await page(request)
      await kept.keep(taskFor(request, current()), reading)
    },
    /** The page's sentence number `sentence`, from 0. Rejects with `not-found` when there is none. */
    sentence,
    /** A word of a sentence, by its place from 0, as it is cited in both accents. Rejects with `not-found`. */
    async word({
      word,
      ...place
    }: {
      readonly pageId: PageId
      readonly sentence: number
      readonly word: number
    }): Promise<Readonly<Record<Accent, PronouncedWord>>> {
      const inAccent = async (accent: Accent): Promise<PronouncedWord> => {
        const { words } = await sentence({ ...place, accent, style: 'citation' })
        const found = words[word]
        if (found === undefined) throw new SoundleafError('not-found', { pageId: place.pageId, word })
        return found
      }
      const [us, uk] = await Promise.all([inAccent('us'), inAccent('uk')])
      return { us, uk }
    },
    /** A term by itself, as the learner says it. Rejects with `not-found` when nothing in it can be said. */
    termSentence: (text: string, accent: Accent): Promise<PronouncedSentence> =>
      alone(text, accent, current()),
    term,
    /** Only its IPA; null when nothing in it can be said. */
    async termIpa(text: string): Promise<Readonly<Record<Accent, string>> | null> {
      try {
        const { us, uk } = await term(text)
        return { us: us.ipa, uk: uk.ipa }
      } catch (error) {
        if (error instanceof SoundleafError && error.code === 'not-found') return null
        throw error
      }
    },
    /** A word or short phrase by itself, as the app says it, whatever the learner has chosen. */
    example: (text: string, accent: Accent): Promise<PronouncedSentence> => alone(text, accent),
    /** The entry's word by itself, as it would be said with this entry. */
    preview: (entry: OwnPronunciation, accent: Accent): Promise<PronouncedSentence> =>
      alone(entry.word, accent, { revision: nextRevision(), entries: [entry] }),
  }
}

export type ReadingService = ReturnType<typeof createReadingService>
