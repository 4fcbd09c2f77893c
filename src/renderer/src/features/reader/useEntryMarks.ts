import type { Ref } from 'vue'
import { ref } from 'vue'
import { twoFrames } from '#renderer/composables/two-frames.ts'
import { usePageEntries } from '#renderer/stores/page-entries.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import type { PageRows } from './usePageRows.ts'
import { useStretchMarks, type MarkedStretch } from './useStretchMarks.ts'

const KINDS = ['abbreviation', 'keyword'] as const

/** Underlines the words that sections 4 and 5 explain. To look for them takes a while: the text is drawn first. */
export function useEntryMarks(rows: Readonly<Ref<PageRows>>): void {
  const entries = usePageEntries()
  const reading = useReading()
  const settings = useSettings()
  const isDrawn = ref(false)
  void twoFrames().then(() => (isDrawn.value = true))

  function stretches(): readonly MarkedStretch[] {
    if (!isDrawn.value || !settings.values.markTerms) return []
    return entries.placed.flatMap(({ sentence, first, last, about }) => {
      const words = reading.outline?.sentences[sentence]?.words
      const [from, to] = [words?.[first], words?.[last]]
      return from && to ? [{ kind: about.kind, sentence, start: from.start, end: to.end }] : []
    })
  }

  useStretchMarks(rows, KINDS, stretches)
}
