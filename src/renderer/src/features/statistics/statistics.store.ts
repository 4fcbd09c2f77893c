import { defineStore } from 'pinia'
import { shallowRef } from 'vue'
import type { Statistics } from '#shared/model/statistics.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'

/** What the learner did until it was last asked for. */
export const useStatistics = defineStore('statistics', () => {
  const notices = useNotices()
  const shown = shallowRef<Statistics | null>(null)

  async function load(): Promise<void> {
    try {
      shown.value = await call('progress.statistics')
    } catch (error) {
      notices.report(error, () => void load())
    }
  }

  return { shown, load }
})
