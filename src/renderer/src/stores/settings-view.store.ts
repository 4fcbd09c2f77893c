import { defineStore } from 'pinia'
import { ref } from 'vue'
import { usePrimer } from './primer.store.ts'

/** Whether the settings stand in the place of the page. Only one thing does: the primer gives way, and they to it. */
export const useSettingsView = defineStore('settings-view', () => {
  const primer = usePrimer()
  const isOpen = ref(false)

  function open(): void {
    primer.close()
    isOpen.value = true
  }

  function close(): void {
    isOpen.value = false
  }

  primer.$onAction(({ name }) => {
    if (name === 'open') close()
  })

  return { isOpen, open, close }
})
