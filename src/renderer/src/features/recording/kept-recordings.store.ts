import { defineStore } from 'pinia'
import { ref } from 'vue'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import { useRecording } from './recording.store.ts'

/** What all recordings of all documents take on the disk. */
export const useKeptRecordings = defineStore('kept-recordings', () => {
  const notices = useNotices()
  const recording = useRecording()
  const count = ref(0)
  const bytes = ref(0)

  async function refresh(): Promise<void> {
    try {
      const usage = await call('recording.usage')
      count.value = usage.count
      bytes.value = usage.bytes
    } catch (error) {
      notices.report(error)
    }
  }

  /** Removes all of them for good. */
  async function clear(): Promise<void> {
    recording.close()
    try {
      await call('recording.clear')
    } catch (error) {
      notices.report(error)
    }
    await refresh()
  }

  return { count, bytes, refresh, clear }
})
