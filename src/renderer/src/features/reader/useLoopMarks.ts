import type { Ref } from 'vue'
import { watch } from 'vue'
import { isWithin } from '#core/speech/play-order.ts'
import { usePlayer } from '#renderer/stores/player.store.ts'

/** Marks the rows of the A–B loop with `data-loop`: `a` and `b` at its ends, empty between. */
export function useLoopMarks(root: Readonly<Ref<HTMLElement | null>>): void {
  const player = usePlayer()
  let rows: readonly HTMLElement[] = []

  watch(
    () => [player.marked, player.loopState] as const,
    ([marked, state]) => {
      for (const row of rows) delete row.dataset['loop']
      const all = marked ? [...(root.value?.querySelectorAll<HTMLElement>('[data-s]') ?? [])] : []
      rows = all.filter((row) => marked && isWithin(player.playlist, marked, Number(row.dataset['s'])))
      for (const row of rows) {
        const place = Number(row.dataset['s'])
        const ends = [place === marked?.first ? 'a' : '', place === marked?.last ? 'b' : '']
        row.dataset['loop'] = state === 'open' ? 'a' : ends.join('')
      }
    },
    { flush: 'post' },
  )
}
