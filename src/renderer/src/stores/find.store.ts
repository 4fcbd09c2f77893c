import { defineStore } from 'pinia'
import { ref } from 'vue'

/** Whether the learner looks for something on the open page, and for what. */
export const useFind = defineStore('find', () => {
  const isOpen = ref(false)
  const query = ref('')
  /** Counts the openings: asking again while it is open leads back into its field. */
  const requests = ref(0)

  function open(): void {
    isOpen.value = true
    requests.value += 1
  }

  return { isOpen, query, requests, open, close: () => (isOpen.value = false) }
})
