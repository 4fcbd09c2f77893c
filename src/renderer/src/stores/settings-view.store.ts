import { defineStore } from 'pinia'
import { computed } from 'vue'
import { useAway } from './away.store.ts'

/** Whether the settings stand in the place of the page. */
export const useSettingsView = defineStore('settings-view', () => {
  const away = useAway()
  const isOpen = computed(() => away.view === 'settings')

  function open(): void {
    away.show('settings')
  }

  function close(): void {
    if (isOpen.value) away.leave()
  }

  return { isOpen, open, close }
})
