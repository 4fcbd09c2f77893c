import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { useSettings } from './settings.store.ts'

/** What the first start says of the window, one after the other. */
export const HINTS = ['listen', 'lookUp', 'notes'] as const
export type Hint = (typeof HINTS)[number]

/** The hints of the very first start. They come once; the settings bring them back. */
export const useHints = defineStore('hints', () => {
  const settings = useSettings()
  const step = ref<number | null>(null)
  const current = computed<Hint | null>(() => (step.value === null ? null : (HINTS[step.value] ?? null)))

  /** Shows the first one, from now on whatever was shown before. */
  function show(): void {
    step.value = 0
  }

  /** Shows the first one unless they were shown at an earlier start. */
  function begin(): void {
    if (!settings.values.hints) return
    void settings.change({ hints: false })
    show()
  }

  function next(): void {
    if (step.value !== null) step.value = step.value + 1 < HINTS.length ? step.value + 1 : null
  }

  function end(): void {
    step.value = null
  }

  /** The learner has just done what this hint speaks of. */
  function learn(hint: Hint): void {
    if (current.value === hint) next()
  }

  return { step, current, show, begin, next, end, learn }
})
