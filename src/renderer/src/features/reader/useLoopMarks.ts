import type { Ref } from 'vue'
import { watch } from 'vue'
import { isWithin } from '#core/speech/play-order.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'
import type { PageRows } from './usePageRows.ts'

/** Marks the rows of the A–B loop with `data-loop`: `a` and `b` at its ends, empty between. */
export function useLoopMarks(rows: Readonly<Ref<PageRows>>): void {
  const player = usePlayer()
  let looped: readonly HTMLElement[] = []

  watch(
    () => [player.marked, player.loopState] as const,
    ([marked, state]) => {
      for (const row of looped) delete row.dataset['loop']
      const within = marked
        ? [...rows.value.all].filter(([place]) => isWithin(player.playlist, marked, place))
        : []
      looped = within.map(([, row]) => row)
      for (const [place, row] of within) {
        const ends = [place === marked?.first ? 'a' : '', place === marked?.last ? 'b' : '']
        row.dataset['loop'] = state === 'open' ? 'a' : ends.join('')
      }
    },
    { flush: 'post' },
  )
}
