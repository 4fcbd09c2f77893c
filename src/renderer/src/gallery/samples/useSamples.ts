import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { en } from './en.ts'
import type { Samples } from './zh-CN.ts'
import { zhCN } from './zh-CN.ts'

const samples = { 'zh-CN': zhCN, en } as const

/** What the components of the gallery say, in the chosen language. */
export function useSamples(): ComputedRef<Samples> {
  const settings = useSettings()
  return computed(() => samples[settings.values.language])
}
