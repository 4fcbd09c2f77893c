import { computed, ref, shallowRef } from 'vue'
import type { Stretch } from '#core/speech/play-order.ts'
import { stretchBetween } from '#core/speech/play-order.ts'
import { pauseBetween } from '#core/speech/pauses.ts'
import type { useReading } from './reading.store.ts'
import type { useSettings } from './settings.store.ts'

/** Where an A–B loop stands: not set, its first end marked, or going round. */
export type LoopState = 'none' | 'open' | 'closed'

/** How the sentences of a page are read: how often, in a loop, with what pauses and turns for the learner. */
export function usePlayModes(
  reading: ReturnType<typeof useReading>,
  settings: ReturnType<typeof useSettings>,
) {
  const playlist = computed(() => reading.outline?.playlist ?? [])
  const repeating = ref(false)
  /** After each sentence the learner has time to say it. */
  const shadowing = ref(false)
  const marks = shallowRef<readonly number[]>([])

  const times = computed(() => {
    if (!repeating.value) return 1
    return settings.values.repeats === 0 ? Infinity : settings.values.repeats
  })
  const loopState = computed<LoopState>(
    () => (['none', 'open', 'closed'] as const)[marks.value.length] ?? 'none',
  )
  /** The stretch between the marks; with one mark, that sentence. Null without marks. */
  const marked = computed<Stretch | null>(() => {
    const [a, b = a] = marks.value
    return a === undefined || b === undefined ? null : stretchBetween(playlist.value, a, b)
  })
  const loop = computed(() => (loopState.value === 'closed' ? marked.value : null))

  /** Marks one end of the loop, then the other; a third time takes the loop away. */
  function mark(sentence: number): void {
    marks.value = loopState.value === 'closed' ? [] : [...marks.value, sentence]
  }

  function unmark(): void {
    marks.value = []
  }

  /** The silence to be heard between two sentences, in milliseconds. */
  function pauseAfter(sentence: number, next: number): number {
    const blocks = reading.outline?.blockOf ?? []
    const isNewBlock = sentence === next || blocks[sentence] !== blocks[next]
    return pauseBetween(settings.values.pause, settings.values.rate, isNewBlock)
  }

  function neighbour(sentence: number, steps: number): number | null {
    const at = playlist.value.indexOf(sentence)
    return at < 0 ? null : (playlist.value[at + steps] ?? null)
  }

  return {
    playlist,
    neighbour,
    pauseAfter,
    repeating,
    shadowing,
    times,
    loop,
    loopState,
    marked,
    mark,
    unmark,
  }
}
