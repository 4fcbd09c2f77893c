import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { CallOutput } from '#shared/bridge/contract.ts'
import { SoundleafError, type Failure } from '#shared/bridge/errors.ts'
import { call } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'

/** The address and model that are being tried, and what trying found. Nothing is asked before the learner says so. */
export const useModelSetup = defineStore('model-setup', () => {
  const notices = useNotices()
  const address = ref('')
  const model = ref('')
  const found = shallowRef<CallOutput<'model.test'> | null>(null)
  const failure = shallowRef<Failure | null>(null)
  const testing = ref(false)
  let jobId = ''

  async function load(): Promise<void> {
    found.value = null
    failure.value = null
    try {
      const stored = await call('model.settings')
      address.value = stored.address
      model.value = stored.model
    } catch (error) {
      notices.report(error)
    }
  }

  /** Tests the server; one that answers is kept, with the model that was chosen or else its first. */
  async function test(): Promise<void> {
    jobId = crypto.randomUUID()
    testing.value = true
    found.value = null
    failure.value = null
    try {
      const asked = { address: address.value, model: model.value }
      const result = await call('model.test', { jobId, ...asked })
      found.value = result
      if (!result.models.includes(model.value)) model.value = result.models[0] ?? ''
      await keep()
    } catch (error) {
      if (!(error instanceof SoundleafError)) notices.report(error)
      else if (error.code !== 'cancelled') failure.value = { code: error.code, params: error.params }
    } finally {
      testing.value = false
    }
  }

  async function keep(): Promise<void> {
    await call('model.configure', { address: address.value, model: model.value })
  }

  async function choose(name: string): Promise<void> {
    model.value = name
    try {
      await keep()
    } catch (error) {
      notices.report(error)
    }
  }

  function cancel(): void {
    if (testing.value) call('jobs.cancel', { jobId }).catch((error: unknown) => notices.report(error))
  }

  return { address, model, found, failure, testing, load, test, choose, cancel }
})
