import { watch } from 'vue'
import type { useReading } from './reading.store.ts'

interface PageTurnOptions {
  /** Whether the page is being read aloud to its end. */
  readonly isReadingOn: () => boolean
  /** Leaves everything that belongs to the page before. */
  readonly leave: () => void
  /** A page that is to be read is on its way. */
  readonly wait: () => void
  /** Reads the page that is there now. */
  readonly begin: () => void
  readonly stop: () => void
}

/**
 * Keeps reading aloud in step with the page: who turns it while it is read on hears the next one; opening another
 * document is silence.
 */
export function usePageTurns(reading: ReturnType<typeof useReading>, options: PageTurnOptions) {
  const { isReadingOn, leave, wait, begin, stop } = options
  let wanted = false

  /** Reads the page once it is there. */
  function want(): void {
    wanted = true
    wait()
  }

  function giveUp(): void {
    wanted = false
  }

  watch(
    [() => reading.pageId, () => reading.outline?.pageId],
    ([pageId, outlined]) => {
      const goesOn = wanted || isReadingOn()
      leave()
      wanted = false
      if (!goesOn) return
      if (pageId === outlined) begin()
      else want()
    },
    { flush: 'sync' },
  )
  watch(
    () => reading.failed,
    (failed) => {
      if (failed && wanted) stop()
    },
  )
  reading.$onAction(({ name }) => {
    if (name === 'openDocument') stop()
  })

  return { want, giveUp }
}

export type PageTurns = ReturnType<typeof usePageTurns>
