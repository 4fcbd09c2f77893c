import { useTimeoutFn } from '@vueuse/core'
import { watch } from 'vue'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { usePagesAhead } from '#renderer/stores/pages-ahead.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useStudy } from '#renderer/stores/study.store.ts'

/** The open page is drawn, and its first sentences are asked for, before its neighbours are. */
const REST_MS = 50

/** Has the next and the previous page made ready once everything of the open one is there, so that a turn shows them at once. */
export function usePreparedPages(): void {
  const ahead = usePagesAhead()
  const library = useLibrary()
  const reading = useReading()
  const study = useStudy()

  function prepare(): void {
    const neighbours = [library.pages[reading.place + 1], library.pages[reading.place - 1]]
    void ahead.prepare(neighbours.flatMap((page) => (page && reading.place >= 0 ? [page.id] : [])))
  }

  const { start } = useTimeoutFn(prepare, REST_MS, { immediate: false })

  watch(
    () => study.loaded && reading.outline,
    (shown) => {
      if (shown) start()
    },
    { immediate: true },
  )
}
