import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import { ownKey } from '#core/phonetics/learner/own-key.ts'
import type { OwnAccent, OwnPronunciation, StoredPronunciation } from '#shared/model/own-pronunciation.ts'
import { call, on } from '#renderer/bridge/client.ts'
import { useNotices } from './notices.store.ts'
import { useReading } from './reading.store.ts'

/** A change that can be taken back, by giving the word what it had before. */
interface Undoable {
  readonly word: string
  readonly did: 'saved' | 'removed'
  readonly before: readonly OwnPronunciation[]
}

/** The learner's own pronunciations. The page follows each change at once. */
export const usePronunciations = defineStore('pronunciations', () => {
  const notices = useNotices()
  const reading = useReading()

  const entries = shallowRef<readonly StoredPronunciation[]>([])
  const undoable = shallowRef<Undoable | null>(null)
  /** Whether the list of all of them is open. */
  const listing = ref(false)
  const count = computed(() => entries.value.length)

  async function load(): Promise<void> {
    entries.value = await call('pronunciations.list')
  }

  function listen(): void {
    on('pronunciations.changed', (changed) => {
      entries.value = changed
      void reading.renew()
    })
  }

  /** The entries that stand for a word as it is written. */
  function entriesFor(word: string): readonly StoredPronunciation[] {
    const key = ownKey(word)
    return entries.value.filter((entry) => ownKey(entry.word) === key)
  }

  /** Saves an entry in the place of `replaced`. Resolves to whether it was saved; a failure is shown. */
  async function save(
    { word, accent, kind, text }: OwnPronunciation,
    replaced: OwnPronunciation | null,
  ): Promise<boolean> {
    const before = entriesFor(word)
    try {
      await call('pronunciations.put', { word, accent, kind, text })
      // An entry for both accents has taken the place of every other.
      if (replaced && replaced.accent !== accent && accent !== 'both') await take(replaced)
    } catch (error) {
      notices.report(error)
      return false
    }
    undoable.value = { word, did: 'saved', before }
    return true
  }

  async function remove(entry: OwnPronunciation): Promise<void> {
    const before = entriesFor(entry.word)
    try {
      await take(entry)
      undoable.value = { word: entry.word, did: 'removed', before }
    } catch (error) {
      notices.report(error, () => void remove(entry))
    }
  }

  async function take({
    word,
    accent,
  }: {
    readonly word: string
    readonly accent: OwnAccent
  }): Promise<void> {
    await call('pronunciations.remove', { word, accent })
  }

  /** Gives the word that was changed last what it had before. */
  async function undo(): Promise<void> {
    const change = undoable.value
    if (!change) return
    undoable.value = null
    try {
      const kept = new Set(change.before.map(({ accent }) => accent))
      // The one for both first: it takes the place of the others.
      const first = [...change.before].sort(
        (a, b) => Number(b.accent === 'both') - Number(a.accent === 'both'),
      )
      for (const { word, accent, kind, text } of first) {
        await call('pronunciations.put', { word, accent, kind, text })
      }
      for (const entry of entriesFor(change.word)) if (!kept.has(entry.accent)) await take(entry)
    } catch (error) {
      notices.report(error)
    }
  }

  function forgetUndo(): void {
    undoable.value = null
  }

  return { entries, count, undoable, listing, load, listen, entriesFor, save, remove, undo, forgetUndo }
})
