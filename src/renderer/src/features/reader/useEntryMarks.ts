import type { Ref } from 'vue'
import { onScopeDispose, watch } from 'vue'
import type { PlacedEntry } from '#core/study/page-entries.ts'
import { markRanges } from '#renderer/composables/page-text.ts'
import { rangeOfStretch } from '#renderer/composables/sentence-ranges.ts'
import { usePageEntries } from '#renderer/stores/page-entries.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'

const KINDS = ['abbreviation', 'keyword'] as const

/** Underlines the words that sections 4 and 5 explain, without touching the page's elements. */
export function useEntryMarks(root: Readonly<Ref<HTMLElement | null>>, shown: () => number): void {
  const entries = usePageEntries()
  const reading = useReading()
  const settings = useSettings()

  function rangeOf(page: Element, { sentence, first, last }: PlacedEntry): Range | null {
    const words = reading.outline?.sentences[sentence]?.words
    const [from, to] = [words?.[first], words?.[last]]
    return from && to ? rangeOfStretch(page, { sentence, start: from.start, end: to.end }) : null
  }

  function paint(): void {
    const page = settings.values.markTerms ? root.value : null
    for (const kind of KINDS) {
      const ranges = page
        ? entries.placed.filter(({ about }) => about.kind === kind).map((each) => rangeOf(page, each))
        : []
      markRanges(
        kind,
        ranges.filter((range) => range !== null),
      )
    }
  }

  watch([() => entries.placed, () => settings.values.markTerms, shown, root], paint, {
    flush: 'post',
    immediate: true,
  })
  onScopeDispose(() => KINDS.forEach((kind) => markRanges(kind, [])))
}
