import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { CallOutput } from '#shared/bridge/contract.ts'
import type { Accent } from '#shared/model/pronunciation.ts'
import type { NewReviewWord, ReviewWord, TableFormat } from '#shared/model/review.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from './notices.store.ts'
import { useSettings } from './settings.store.ts'

/** The learner's word list. It is fetched when it is first needed. */
export const useReview = defineStore('review', () => {
  const notices = useNotices()
  const settings = useSettings()
  const words = shallowRef<readonly ReviewWord[]>([])
  const isLoaded = ref(false)
  /** Whether the list is open. */
  const isListing = ref(false)
  /** What was taken off last, while it can be brought back. */
  const removed = shallowRef<ReviewWord | null>(null)
  const exported = shallowRef<CallOutput<'review.export'>>(null)
  const sounds = shallowRef<ReadonlyMap<string, Readonly<Record<Accent, string>>>>(new Map())

  const byTerm = computed(() => new Map(words.value.map((word) => [word.term.toLowerCase(), word])))

  async function load(): Promise<void> {
    try {
      words.value = await call('review.list')
      isLoaded.value = true
    } catch (error) {
      notices.report(error, () => void load())
    }
  }

  async function change(what: () => Promise<unknown>): Promise<void> {
    try {
      await what()
      await load()
    } catch (error) {
      notices.report(error, () => void change(what))
    }
  }

  function add(word: NewReviewWord): Promise<void> {
    removed.value = null
    return change(() => call('review.add', word))
  }

  async function remove(word: ReviewWord): Promise<void> {
    await change(() => call('review.remove', { id: word.id }))
    removed.value = word
  }

  async function undoRemove(): Promise<void> {
    const gone = removed.value
    if (gone === null) return
    removed.value = null
    await change(() => call('review.restore', { id: gone.id }))
  }

  /** Has the IPA of every word of the list worked out, one after the other. */
  async function readSounds(): Promise<void> {
    const known = new Map<string, Readonly<Record<Accent, string>>>()
    for (const { term } of words.value) {
      try {
        const { us, uk } = await call('reading.term', { text: term })
        sounds.value = new Map(known.set(term, { us: us.ipa, uk: uk.ipa }))
      } catch (error) {
        notices.report(error)
        return
      }
    }
  }

  async function open(): Promise<void> {
    removed.value = null
    exported.value = null
    isListing.value = true
    await load()
    await readSounds()
  }

  async function save(format: TableFormat): Promise<void> {
    try {
      exported.value = await call('review.export', { format, accent: settings.values.accent })
    } catch (error) {
      notices.report(error, () => void save(format))
    }
  }

  return {
    words,
    isLoaded,
    isListing,
    removed,
    exported,
    load,
    open,
    close: () => (isListing.value = false),
    find: (term: string) => byTerm.value.get(term.toLowerCase()) ?? null,
    ipaOf: (term: string) => sounds.value.get(term)?.[settings.values.accent] ?? '',
    add,
    remove,
    undoRemove,
    save,
  }
})
