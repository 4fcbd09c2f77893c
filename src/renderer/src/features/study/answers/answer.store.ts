import { defineStore } from 'pinia'
import { computed, ref, shallowRef, watch } from 'vue'
import type { CallInput, CallOutput } from '#shared/bridge/contract.ts'
import { MAX_ANSWER_LENGTH } from '#shared/bridge/limits.ts'
import type { PageId } from '#shared/model/ids.ts'
import type { SectionName } from '#shared/model/study.ts'
import { call } from '#renderer/bridge/client.ts'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { offer, takenOf } from './offered.ts'
import { usePrompt, type PageRun } from './prompt.store.ts'
import { useRests } from './rests.store.ts'

type Entry = CallInput<'study.putMany'>['entries'][number]

interface Accepted {
  readonly count: number
  readonly first: number
  readonly last: number
  readonly undo: readonly {
    readonly pageId: PageId
    readonly section: SectionName
    readonly revision: number
  }[]
}

/** A pause in typing this long, and the answer is read. */
const PAUSE_MS = 150

/** The answer that is being looked through, beside what stands on its pages, and what was last taken from one. */
export const useAnswer = defineStore('answer', () => {
  const library = useLibrary()
  const notices = useNotices()
  const prompt = usePrompt()
  const reading = useReading()
  const rests = useRests()

  /** The pages that the dialog is open for; null while it is closed. */
  const run = shallowRef<PageRun | null>(null)
  const text = ref('')
  const answer = shallowRef<CallOutput<'answers.read'> | null>(null)
  /** The text that was read last. */
  const readText = ref('')
  const targets = shallowRef<readonly (PageId | null)[]>([])
  const present = shallowRef<ReadonlyMap<PageId, CallOutput<'study.page'>>>(new Map())
  const wishes = shallowRef<ReadonlyMap<string, boolean>>(new Map())
  const accepting = ref(false)
  const accepted = shallowRef<Accepted | null>(null)
  /** What was pasted for each page, until the window closes: what found no place in it stays readable. */
  const drafts = new Map<PageId, string>()
  let latest = 0

  /** What is shown is what the text says: until then nothing is taken. */
  const isRead = computed(() => readText.value === text.value)
  const isTooLong = computed(() => text.value.length > MAX_ANSWER_LENGTH)
  const pages = computed(() => (answer.value ? offer(answer.value, targets.value, present.value) : []))
  const taken = computed(() => takenOf(pages.value, wishes.value))

  function numberOf(pageId: PageId): number {
    return library.pages.find(({ id }) => id === pageId)?.number ?? 0
  }

  /** Opens the dialog for the pages that were asked about last, or for the page that is open. */
  function open(): void {
    if (reading.pageId === null) return
    run.value = prompt.runAround(reading.pageId)
    text.value = drafts.get(run.value.first) ?? ''
    prompt.forgetCopied()
    accepted.value = null
    void read()
  }

  function close(): void {
    if (run.value) drafts.set(run.value.first, text.value)
    run.value = null
    answer.value = null
    latest += 1
  }

  async function read(): Promise<void> {
    const turn = ++latest
    const asked = run.value
    const written = text.value
    if (asked === null || written.trim() === '' || isTooLong.value) {
      answer.value = null
      readText.value = written
      return
    }
    try {
      const found = await call('answers.read', { ...asked, text: written })
      const next = found.pages.map(({ pageId }) => pageId)
      const states = await statesOf(next)
      if (turn !== latest) return
      answer.value = found
      readText.value = written
      targets.value = next
      present.value = states
      wishes.value = new Map()
    } catch (error) {
      if (turn === latest) notices.report(error, () => void read())
    }
  }

  async function statesOf(ids: readonly (PageId | null)[]) {
    const asked = [...new Set(ids)].filter((id) => id !== null)
    const states = asked.map(async (pageId) => [pageId, await call('study.page', { pageId })] as const)
    return new Map(await Promise.all(states))
  }

  /** Says which page a part of the answer is for. */
  async function aim(part: number, pageId: PageId | null): Promise<void> {
    const next = targets.value.map((target, place) => (place === part ? pageId : target))
    try {
      const states = await statesOf(next)
      targets.value = next
      present.value = states
    } catch (error) {
      notices.report(error, () => void aim(part, pageId))
    }
  }

  /** Takes a section or leaves it. One that is taken from this part is not taken from another. */
  function wish(key: string, wanted: boolean): void {
    const next = new Map(wishes.value).set(key, wanted)
    const chosen = pages.value.find(({ sections }) => sections.some((section) => section.key === key))
    const name = chosen?.sections.find((section) => section.key === key)?.name
    for (const page of wanted ? pages.value : []) {
      if (page === chosen || page.pageId !== chosen?.pageId) continue
      for (const section of page.sections) if (section.name === name) next.set(section.key, false)
    }
    wishes.value = next
  }

  function entries(): readonly { readonly entry: Entry; readonly own: boolean }[] {
    return pages.value.flatMap(({ pageId, sections }, part) =>
      sections
        .filter(({ key }) => pageId !== null && taken.value.has(key))
        .map(({ name, own }) => {
          const value = answer.value?.pages[part]?.sections[name]
          return { entry: { pageId, section: name, value } as Entry, own } // the contract keeps name and value together
        }),
    )
  }

  /** Stores what is taken, all of it or nothing. Resolves to whether it was stored; a failure is shown. */
  async function accept(): Promise<boolean> {
    const chosen = entries()
    if (chosen.length === 0 || accepting.value) return false
    accepting.value = true
    try {
      const overwriteOwn = chosen.some(({ own }) => own)
      const put = chosen.map(({ entry }) => entry)
      await call('study.putMany', { origin: 'pasted', overwriteOwn, entries: put })
      const states = await statesOf(put.map(({ pageId }) => pageId))
      const numbers = put.map(({ pageId }) => numberOf(pageId))
      accepted.value = {
        count: put.length,
        first: Math.min(...numbers),
        last: Math.max(...numbers),
        undo: put.map(({ pageId, section }) => ({
          pageId,
          section,
          revision: states.get(pageId)?.[section].revision ?? 0,
        })),
      }
      return true
    } catch (error) {
      notices.report(error)
      return false
    } finally {
      accepting.value = false
    }
  }

  /**
   * Keeps what found no place, each text with the page of its part of the answer. Resolves to whether it is kept; a
   * failure is shown.
   */
  function keepRest(): Promise<boolean> {
    const texts = new Map<PageId, string[]>()
    for (const rest of answer.value?.unplaced ?? []) {
      const pageId = (rest.part === null ? null : targets.value[rest.part]) ?? run.value?.first
      if (pageId !== undefined) texts.set(pageId, [...(texts.get(pageId) ?? []), rest.text])
    }
    return rests.keep([...texts].map(([pageId, lines]) => ({ pageId, text: lines.join('\n') })))
  }

  /** Gives the sections that were taken last what stood there before, but for those that were changed since. */
  async function undo(): Promise<void> {
    const last = accepted.value
    if (last === null) return
    accepted.value = null
    try {
      await call('study.undoMany', { entries: [...last.undo] })
    } catch (error) {
      notices.report(error)
    }
  }

  function forgetAccepted(): void {
    accepted.value = null
  }

  let pause: ReturnType<typeof setTimeout> | undefined
  watch(text, () => {
    clearTimeout(pause)
    pause = setTimeout(() => void read(), PAUSE_MS)
  })

  return {
    run,
    text,
    answer,
    isRead,
    isTooLong,
    pages,
    taken,
    accepting,
    accepted,
    numberOf,
    open,
    close,
    aim,
    wish,
    accept,
    keepRest,
    undo,
    forgetAccepted,
  }
})
