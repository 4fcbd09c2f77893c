import { defineStore } from 'pinia'
import { ref } from 'vue'

/** What can stand in the place of the page. */
export type AwayView = 'primer' | 'settings' | 'statistics' | 'revision' | 'unplugged'

/** What stands in the place of the page; only one thing does. The page stays laid out behind it, as it was. */
export const useAway = defineStore('away', () => {
  const view = ref<AwayView | null>(null)

  function show(wanted: AwayView): void {
    view.value = wanted
  }

  function leave(): void {
    view.value = null
  }

  return { view, show, leave }
})
