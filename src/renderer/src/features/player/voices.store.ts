import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Voice } from '#shared/model/speech.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'

/** The voices this machine can speak with. */
export const useVoices = defineStore('voices', () => {
  const notices = useNotices()
  const list = shallowRef<readonly Voice[]>([])

  async function load(): Promise<void> {
    try {
      list.value = await call('speech.voices')
    } catch (error) {
      notices.report(error, () => void load())
    }
  }

  return { list, load }
})
