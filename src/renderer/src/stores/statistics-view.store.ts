import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useAway } from './away.store.ts'

/** Whether the learning record stands in the place of the page. */
export const useStatisticsView = defineStore('statistics-view', () => {
  const away = useAway()
  const isOpen = computed(() => away.view === 'statistics')

  function open(): void {
    away.show('statistics')
  }

  function close(): void {
    if (isOpen.value) away.leave()
  }

  return { isOpen, open, close }
})
