import { defineStore } from 'pinia'
import { ref } from 'vue'
import { usePrimer } from './primer.store.ts'
import { useSettingsView } from './settings-view.store.ts'
import { useStatisticsView } from './statistics-view.store.ts'

/** Whether the quick views of the document stand in the place of the page. Only one thing does at a time. */
export const useRevision = defineStore('revision', () => {
  const primer = usePrimer()
  const settingsView = useSettingsView()
  const statistics = useStatisticsView()
  const isOpen = ref(false)

  function open(): void {
    primer.close()
    settingsView.close()
    statistics.close()
    isOpen.value = true
  }

  function close(): void {
    isOpen.value = false
  }

  for (const other of [primer, settingsView, statistics]) {
    other.$onAction(({ name }: { readonly name: string }) => {
      if (name === 'open') close()
    })
  }

  return { isOpen, open, close }
})
