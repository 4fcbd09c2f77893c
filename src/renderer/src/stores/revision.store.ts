import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useAway } from './away.store.ts'

/** Whether the quick views of the document stand in the place of the page. */
export const useRevision = defineStore('revision', () => {
  const away = useAway()
  const isOpen = computed(() => away.view === 'revision')

  function open(): void {
    away.show('revision')
  }

  function close(): void {
    if (isOpen.value) away.leave()
  }

  return { isOpen, open, close }
})
