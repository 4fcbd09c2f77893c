import { defineStore } from 'pinia'
import { ref, shallowRef, watch } from 'vue'
import type { CallOutput } from '#shared/bridge/contract.ts'
import type { SearchScope } from '#shared/model/search.ts'
import { call, on } from '#renderer/bridge/client.ts'
import { useNotices } from './notices.store.ts'
import { useReading } from './reading.store.ts'

/** The search through the library: what is looked for, where, and what was found. */
export const useSearch = defineStore('search', () => {
  const reading = useReading()
  const notices = useNotices()
  const isOpen = ref(false)
  const query = ref('')
  const scope = ref<SearchScope>('library')
  /** Null while nothing has been looked for. */
  const results = shallowRef<CallOutput<'search.find'> | null>(null)
  let asking = false
  let wanted = 0

  /** Asks for what is typed now. One question at a time: what was typed meanwhile is asked afterwards. */
  async function find(): Promise<void> {
    wanted += 1
    if (asking) return
    asking = true
    try {
      let answered = 0
      do {
        answered = wanted
        const asked = { query: query.value, scope: scope.value, pageId: reading.pageId }
        results.value = asked.query.trim() === '' ? null : await call('search.find', asked)
      } while (answered !== wanted)
    } catch (error) {
      notices.report(error, () => void find())
    } finally {
      asking = false
    }
  }

  watch([query, scope], find)
  watch(isOpen, (open, _before, onCleanup) => {
    if (!open) return
    void find() // since the last time, more may have been written
    const stop = on('jobs.progress', ({ kind, state }) => {
      if (kind === 'index' && state === 'done') void find()
    })
    onCleanup(stop)
  })

  return {
    isOpen,
    query,
    scope,
    results,
    open: () => (isOpen.value = true),
    close: () => (isOpen.value = false),
  }
})
