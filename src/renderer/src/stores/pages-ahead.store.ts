import { defineStore } from 'pinia'
import { onScopeDispose } from 'vue'
import type { PageId } from '#shared/model/ids.ts'
import type { SectionStates } from '#shared/model/study-section.ts'
import { call, on } from '#renderer/bridge/client.ts'
import { idle } from '#renderer/composables/idle.ts'
import type { PageOutline } from './page-outline.ts'
import { outlinePage } from './page-outline.ts'
import { usePlaces } from './places.store.ts'
import { useSettings } from './settings.store.ts'
import { useTermIpa } from './term-ipa.store.ts'

/** The open page, its neighbours, and the way back to the pages that were open before: a course, or a few long pages. */
const SENTENCES_KEPT = 3000
/** As much is fetched only because it may be wanted: the rest is for what the learner opens. */
const SENTENCES_AHEAD = SENTENCES_KEPT / 2
/** What explains a page is about as much as so many of its sentences. */
const STUDY_WEIGHT = 20
/** The open page and its neighbours are kept however long they are. */
const PAGES_KEPT = 8

interface Kept<Value> {
  readonly asked: Promise<Value>
  /** The answer, once it has come. */
  readonly ready: { value?: Value }
}

/** Keeps the answers that were asked for last, as far as there is room. What fails is not kept: whoever needs it asks again. */
function createKept<Value>(weigh: (value: Value) => number) {
  const kept = new Map<string, Kept<Value>>()

  function ask(key: string, load: () => Promise<Value>): Kept<Value> {
    const ready: { value?: Value } = {}
    const asked = load()
    const entry = { asked, ready }
    asked.then(
      (value) => (ready.value = value),
      () => {
        if (kept.get(key) === entry) kept.delete(key)
      },
    )
    return entry
  }

  /** Lets go of what was asked for first, as long as what was asked for since weighs too much. */
  function makeRoom(): void {
    let weight = 0
    for (const [place, [key, { ready }]] of [...kept].toReversed().entries()) {
      weight += ready.value === undefined ? 0 : weigh(ready.value)
      if (place >= PAGES_KEPT && weight > SENTENCES_KEPT) kept.delete(key)
    }
  }

  function weight(): number {
    let sum = 0
    for (const { ready } of kept.values()) sum += ready.value === undefined ? 0 : weigh(ready.value)
    return sum
  }

  return {
    weight,
    get(key: string, load: () => Promise<Value>): Promise<Value> {
      const entry = kept.get(key) ?? ask(key, load)
      kept.delete(key)
      kept.set(key, entry)
      makeRoom()
      return entry.asked
    },
    peek: (key: string): Value | null => kept.get(key)?.ready.value ?? null,
    delete: (key: string): void => void kept.delete(key),
    clear: (): void => kept.clear(),
  }
}

/**
 * Pages as they will be shown, fetched before they are turned to. What is kept is what the main process would answer
 * now: anything that changes an answer drops it.
 */
export const usePagesAhead = defineStore('pages-ahead', () => {
  const places = usePlaces()
  const settings = useSettings()
  const termIpa = useTermIpa()
  const outlines = createKept<PageOutline>(({ sentences }) => sentences.length)
  const studies = createKept<SectionStates>(() => STUDY_WEIGHT)
  /** Rises with what is prepared: only the newest wish is worth the work. */
  let wish = 0

  function keyOf(pageId: PageId): string {
    return `${pageId} ${settings.values.accent} ${settings.values.style}`
  }

  /** The terms of its sections that stand there with their IPA. */
  function spokenTerms({ abbreviations, keywords }: SectionStates): string[] {
    return [
      ...(abbreviations.value?.map(({ abbr }) => abbr) ?? []),
      ...(keywords.value?.map(({ term }) => term) ?? []),
    ]
  }

  /** The page in the chosen accent and style. Rejects as `reading.page` does. */
  function outline(pageId: PageId): Promise<PageOutline> {
    const { accent, style } = settings.values
    return outlines.get(keyOf(pageId), async () => {
      const { page, pronunciation } = await call('reading.page', { pageId, accent, style })
      return outlinePage(pageId, page, pronunciation)
    })
  }

  /** The study sections of the page. Rejects as `study.page` does. */
  function study(pageId: PageId): Promise<SectionStates> {
    return studies.get(String(pageId), async () => {
      const found = await call('study.page', { pageId })
      void termIpa.load(spokenTerms(found))
      return found
    })
  }

  /** The page as it is to be shown, with the learner's place on it known; null where that takes asking. */
  function readyOutline(pageId: PageId): PageOutline | null {
    return places.isKnown(pageId) ? outlines.peek(keyOf(pageId)) : null
  }

  function readyStudy(pageId: PageId): SectionStates | null {
    return studies.peek(String(pageId))
  }

  /**
   * Fetches these pages, the most likely first, one after the other, and then the others, while the window has nothing
   * else to do and as far as there is room. Ends when others are wished for meanwhile.
   */
  async function prepare(near: readonly PageId[], others: readonly PageId[] = []): Promise<void> {
    const mine = ++wish
    for (const pageId of near) {
      await fetchAll(pageId)
      if (mine !== wish) return
    }
    for (const pageId of others) {
      if (isReady(pageId)) continue
      if (Math.max(outlines.weight(), studies.weight()) > SENTENCES_AHEAD) return
      await idle()
      if (mine !== wish) return
      await fetchAll(pageId)
      if (mine !== wish) return
      for (const likely of near.filter(isReady)) void fetchAll(likely) // still those that are kept longest
    }
  }

  /** A failure is met again, and shown, when the page itself is opened. */
  function fetchAll(pageId: PageId): Promise<unknown> {
    return Promise.allSettled([outline(pageId), study(pageId), places.load(pageId)])
  }

  function isReady(pageId: PageId): boolean {
    return readyOutline(pageId) !== null && readyStudy(pageId) !== null
  }

  /** The learner changed how words are said. */
  function forgetOutlines(): void {
    outlines.clear()
  }

  const removers = [
    on('study.changed', ({ pageId }) => studies.delete(String(pageId))),
    on('library.changed', () => {
      outlines.clear()
      studies.clear()
    }),
  ]
  onScopeDispose(() => removers.forEach((remove) => remove()))

  return { outline, study, readyOutline, readyStudy, prepare, forgetOutlines }
})
