import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Accent } from '#shared/model/pronunciation.ts'
import type { Settings } from '#shared/model/settings.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { call, on } from '#renderer/bridge/client.ts'
import { useNotices } from './notices.store.ts'

const SMALLEST_TEXT = 80
const LARGEST_TEXT = 200
const TEXT_STEP = 10
const SLOWEST = 0.5
const FASTEST = 2
const RATE_STEP = 0.05

/** The learner's settings: shown at once, stored in the background, taken back when storing fails. */
export const useSettings = defineStore('settings', () => {
  const notices = useNotices()
  const values = ref<Settings>(DEFAULT_SETTINGS)
  let stored: Settings = DEFAULT_SETTINGS
  let pending = 0

  async function load(): Promise<void> {
    stored = await call('settings.get')
    values.value = stored
    on('settings.changed', (settings) => {
      stored = settings
      if (pending === 0) values.value = settings // while a change is on its way, its own reply decides
    })
  }

  async function change(patch: Partial<Settings>): Promise<void> {
    values.value = { ...values.value, ...patch }
    pending += 1
    try {
      stored = await call('settings.set', patch)
    } catch (error) {
      notices.report(error, () => void change(patch))
    } finally {
      pending -= 1
    }
    if (pending === 0) values.value = stored
  }

  function changeTextSize(steps: number): Promise<void> {
    const wanted = values.value.textSize + steps * TEXT_STEP
    return change({ textSize: Math.min(LARGEST_TEXT, Math.max(SMALLEST_TEXT, wanted)) })
  }

  /** Steps are 0.05 of the normal speed. */
  function changeRate(steps: number): Promise<void> {
    const wanted = Math.round(values.value.rate / RATE_STEP + steps) * RATE_STEP
    return change({ rate: Number(Math.min(FASTEST, Math.max(SLOWEST, wanted)).toFixed(2)) })
  }

  /** Also forgets the chosen voice: it speaks the other accent. */
  function changeAccent(accent: Accent): Promise<void> {
    return accent === values.value.accent ? Promise.resolve() : change({ accent, voice: '' })
  }

  return { values, load, change, changeTextSize, changeRate, changeAccent, SMALLEST_TEXT, LARGEST_TEXT }
})
