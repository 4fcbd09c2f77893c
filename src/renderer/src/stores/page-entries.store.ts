import { defineStore } from 'pinia'
import { computed } from 'vue'
import { createEntryFinder, type PageEntry, type PlacedEntry } from '#core/study/page-entries.ts'
import type { WordRef } from './page-clips.ts'
import { useReading } from './reading.store.ts'
import { useStudy } from './study.store.ts'

/** What sections 4 and 5 say about words of the open page, and where these stand in its text. */
export const usePageEntries = defineStore('page-entries', () => {
  const reading = useReading()
  const study = useStudy()

  const finder = computed(() => {
    const states = study.loaded ? study.states : null
    return createEntryFinder(states?.abbreviations.value ?? [], states?.keywords.value ?? [])
  })
  /** The code of a page is not read as words. */
  const code = computed(() => {
    const blocks =
      reading.outline?.groups.flatMap((group) => (group.kind === 'labels' ? [] : group.blocks)) ?? []
    const sentences = blocks.filter(({ kind }) => kind === 'code').flatMap((block) => block.sentences)
    return new Set(sentences.map(({ index }) => index))
  })
  const placed = computed<readonly PlacedEntry[]>(() =>
    (reading.outline?.sentences ?? [])
      .filter(({ index }) => !code.value.has(index))
      .flatMap(({ words, index }) => finder.value.in(words, index)),
  )

  /** What is said about a word of the page, or about the phrase that it is part of there. */
  function at({ sentence, word }: WordRef): PageEntry | null {
    const found = placed.value.find(
      (each) => each.sentence === sentence && each.first <= word && each.last >= word,
    )
    return found?.about ?? null
  }

  return { placed, at, of: (term: string) => finder.value.of(term) }
})
