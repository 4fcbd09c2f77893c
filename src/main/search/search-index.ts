import { setImmediate as nextTurn } from 'node:timers/promises'
import { sectionText } from '#core/study/section-text.ts'
import { toIndexText } from '#core/search/index-text.ts'
import { SoundleafError } from '#shared/bridge/errors.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { SearchKind } from '#shared/model/search.ts'
import { SECTION_NAMES } from '#shared/model/study.ts'
import type { SectionStates } from '#shared/model/study-section.ts'
import type { CallContext } from '#main/ipc/handlers.ts'
import type { IndexedText, QueuedText, SearchRepo } from './search.repo.ts'

interface IndexOptions {
  readonly repo: SearchRepo
  /** The study sections of a page as the learner sees them. */
  readonly sectionsOf: (pageId: PageId) => Promise<SectionStates>
}

/** A batch takes a few milliseconds; between two, whatever else waits has its turn. */
const BATCH = 10
/** Up to this many changed texts are read before a search, so that what was just written is found. */
const SOON = 40

/** Keeps the full-text index at what pages, notes and study sections say. */
export function createSearchIndex({ repo, sectionsOf }: IndexOptions) {
  function pageText(pageId: PageId): IndexedText | null {
    const page = repo.pageText(pageId)
    return page === undefined
      ? null
      : { title: toIndexText(page.title), text: toIndexText(page.text), sections: '[]' }
  }

  function noteText(pageId: PageId): IndexedText | null {
    const text = repo.noteText(pageId)
    return text.trim() === '' ? null : { title: '', text: toIndexText(text), sections: '[]' }
  }

  async function studyText(pageId: PageId): Promise<IndexedText | null> {
    const states = await sectionsOf(pageId)
    const begins: [name: string, start: number][] = []
    let text = ''
    for (const name of SECTION_NAMES) {
      const { value } = states[name]
      const said = value === null ? '' : sectionText(value)
      if (said === '') continue
      if (text !== '') text += '\n'
      begins.push([name, text.length])
      text += said
    }
    return text === '' ? null : { title: '', text: toIndexText(text), sections: JSON.stringify(begins) }
  }

  /** Reads pages or notes into the index, at most `limit`, and tells how many there were. */
  function readPlain(kind: Exclude<SearchKind, 'study'>, limit: number): number {
    return repo.transaction(() => {
      const batch = repo.queued(kind, limit)
      const read = kind === 'text' ? pageText : noteText
      for (const queued of batch) repo.put(queued, read(queued.pageId))
      return batch.length
    })
  }

  async function readStudy(limit: number): Promise<number> {
    const batch = repo.queued('study', limit)
    const texts: (readonly [QueuedText, IndexedText | null])[] = []
    for (const queued of batch) {
      texts.push([queued, await studyOrNothing(queued.pageId)])
      await nextTurn() // the rules of a page can take a while
    }
    repo.transaction(() => {
      for (const [queued, content] of texts) repo.put(queued, content)
    })
    return batch.length
  }

  /** A page that has gone meanwhile has nothing to be found. */
  async function studyOrNothing(pageId: PageId): Promise<IndexedText | null> {
    try {
      return await studyText(pageId)
    } catch (error) {
      if (error instanceof SoundleafError && error.code === 'not-found') return null
      throw error
    }
  }

  async function readBatch(): Promise<number> {
    return readPlain('text', BATCH) || readPlain('note', BATCH) || (await readStudy(BATCH))
  }

  return {
    /** Reads all that waits: notes and pages first, then explanations. Can be stopped after any batch. */
    async readAll({ signal, report }: CallContext): Promise<void> {
      const all = repo.waiting()
      while (!signal.aborted && (await readBatch()) > 0) {
        report(1 - repo.waiting() / Math.max(1, all))
        await nextTurn()
      }
    },

    /** Reads what waits if it is little. Tells whether the index has everything now. */
    async readLittle(): Promise<boolean> {
      readPlain('note', SOON)
      const waiting = repo.waiting()
      if (waiting > SOON) return false
      if (waiting > 0) {
        readPlain('text', SOON)
        await readStudy(SOON)
      }
      return repo.waiting() === 0
    },
  }
}

export type SearchIndex = ReturnType<typeof createSearchIndex>
