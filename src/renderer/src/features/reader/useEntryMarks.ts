import type { Ref } from 'vue'
import { usePageEntries } from '#renderer/stores/page-entries.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import type { PageRows } from './usePageRows.ts'
import { useStretchMarks, type MarkedStretch } from './useStretchMarks.ts'

const KINDS = ['abbreviation', 'keyword'] as const

/** Underlines the words that sections 4 and 5 explain. */
export function useEntryMarks(rows: Readonly<Ref<PageRows>>): void {
  const entries = usePageEntries()
  const reading = useReading()
  const settings = useSettings()

  function stretches(): readonly MarkedStretch[] {
    if (!settings.values.markTerms) return []
    return entries.placed.flatMap(({ sentence, first, last, about }) => {
      const words = reading.outline?.sentences[sentence]?.words
      const [from, to] = [words?.[first], words?.[last]]
      return from && to ? [{ kind: about.kind, sentence, start: from.start, end: to.end }] : []
    })
  }

  useStretchMarks(rows, KINDS, stretches)
}
