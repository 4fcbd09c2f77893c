import { useTimeoutFn } from '@vueuse/core'
import { watch } from 'vue'
import { useLibrary } from '#renderer/stores/library.store.ts'
import { usePagesAhead } from '#renderer/stores/pages-ahead.store.ts'
import { useReading } from '#renderer/stores/reading.store.ts'
import { useStudy } from '#renderer/stores/study.store.ts'

/** The open page is drawn, and its first sentences are asked for, before its neighbours are. */
const REST_MS = 50

/** The open page, the next and the previous. */
const NEAR = 3

/**
 * Has the next and the previous page made ready once everything of the open one is there, so that a turn shows them at
 * once, and then those around them, so that a jump does.
 */
export function usePreparedPages(): void {
  const ahead = usePagesAhead()
  const library = useLibrary()
  const reading = useReading()
  const study = useStudy()

  function prepare(): void {
    const { place } = reading
    if (place < 0) return
    const ids = library.pages
      .map(({ id }, at) => ({ id, rank: at >= place ? 2 * (at - place) : 2 * (place - at) + 1 }))
      .sort((a, b) => a.rank - b.rank)
      .map(({ id }) => id)
    void ahead.prepare(ids.slice(0, NEAR), ids.slice(NEAR))
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
