import type { ComputedRef } from 'vue'
import { computed } from 'vue'
import { useSettings } from '#renderer/stores/settings.store.ts'
import { en } from './en/index.ts'
import type { Messages } from './zh-CN/index.ts'
import { zhCN } from './zh-CN/index.ts'

export const dictionaries = { 'zh-CN': zhCN, en } as const

/** The texts in the learner's language; they change as the language does. */
export function useText(): ComputedRef<Messages> {
  const settings = useSettings()
  return computed(() => dictionaries[settings.values.language])
}
