import { defineStore } from 'pinia'
import { ref } from 'vue'
import { usePrimer } from './primer.store.ts'
import { useSettingsView } from './settings-view.store.ts'

/** Whether the learning record stands in the place of the page. Only one thing does. */
export const useStatisticsView = defineStore('statistics-view', () => {
  const primer = usePrimer()
  const settingsView = useSettingsView()
  const isOpen = ref(false)

  function open(): void {
    primer.close()
    settingsView.close()
    isOpen.value = true
  }

  function close(): void {
    isOpen.value = false
  }

  for (const other of [primer, settingsView]) {
    other.$onAction(({ name }: { readonly name: string }) => {
      if (name === 'open') close()
    })
  }

  return { isOpen, open, close }
})
