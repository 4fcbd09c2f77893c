import { defineStore } from 'pinia'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from './notices.store.ts'

/** The way to what was exported: the system's file manager shows it. */
export const useWrittenFiles = defineStore('written-files', () => {
  const notices = useNotices()

  async function show(fileId: string): Promise<void> {
    try {
      await call('app.showWritten', { fileId })
    } catch (error) {
      notices.report(error)
    }
  }

  return { show }
})
