import { defineStore } from 'pinia'
import { computed, onScopeDispose, ref, shallowRef } from 'vue'
import type { CallOutput } from '#shared/bridge/contract.ts'
import type { ModelSettings } from '#shared/model/generation.ts'
import { call, on } from '#renderer/bridge/client.ts'
import { useAway } from './away.store.ts'
import { useNotices } from './notices.store.ts'

/** What shows that nothing leaves this machine: the requests of this session, whom the app may ask, the log, the data. */
export const useUnplugged = defineStore('unplugged', () => {
  const away = useAway()
  const notices = useNotices()
  const isOpen = computed(() => away.view === 'unplugged')
  const requests = ref<CallOutput<'app.requests'>>({ sent: 0, blocked: 0 })
  const info = shallowRef<CallOutput<'app.info'> | null>(null)
  const model = shallowRef<ModelSettings | null>(null)
  /** Null until it is counted. */
  const dataBytes = ref<number | null>(null)
  /** What of the log was copied last; empty before that. */
  const report = ref('')
  onScopeDispose(on('app.requested', (counts) => (requests.value = counts)))

  async function attempt(work: () => Promise<void>): Promise<void> {
    try {
      await work()
    } catch (error) {
      notices.report(error)
    }
  }

  return {
    isOpen,
    requests,
    info,
    model,
    dataBytes,
    report,
    open: () => away.show('unplugged'),
    /** Asks for everything that is shown. */
    load: () =>
      attempt(async () => {
        const [counts, facts] = await Promise.all([call('app.requests'), call('app.info')])
        requests.value = counts
        info.value = facts
        model.value = await call('model.settings')
      }),
    loadData: () =>
      attempt(async () => {
        info.value = await call('app.info')
        dataBytes.value = (await call('app.dataBytes')).bytes
      }),
    openDataFolder: () => attempt(() => call('app.openDataFolder')),
    /** Copies the log and keeps what was copied, to be looked at. */
    copyLog: () =>
      attempt(async () => {
        report.value = (await call('app.copyLog')).report
      }),
  }
})
