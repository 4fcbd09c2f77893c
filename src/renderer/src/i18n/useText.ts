import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { en } from './en.ts'
import type { Messages } from './zh-CN.ts'
import { zhCN } from './zh-CN.ts'

export const dictionaries = { 'zh-CN': zhCN, en } as const

/** The texts in the learner's language; they change as the language does. */
export function useText(): ComputedRef<Messages> {
  const settings = useSettings()
  return computed(() => dictionaries[settings.values.language])
}
