import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import { useAway } from './away.store.ts'

/** Whether the IPA primer stands in the place of the page, and which of its sounds it was opened at. */
export const usePrimer = defineStore('primer', () => {
  const away = useAway()
  const isOpen = computed(() => away.view === 'primer')
  const target = ref<string | null>(null)
  /** Counts the openings, so that asking for the same sound again leads there again. */
  const requests = ref(0)

  /**
   * Opens the primer, at a sound or stress mark as our IPA writes it, or at its beginning. A symbol that the chosen
   * accent does not have leads to the beginning.
   */
  function open(phoneme?: string): void {
    target.value = phoneme ?? null
    requests.value += 1
    away.show('primer')
  }

  function close(): void {
    if (isOpen.value) away.leave()
    target.value = null
  }

  return { isOpen, target, requests, open, close }
})
