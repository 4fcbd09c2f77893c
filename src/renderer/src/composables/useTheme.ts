import { usePreferredDark } from '@vueuse/core'
import { watchEffect } from 'vue'
import { useSettings } from '#renderer/stores/settings.store.ts'

/** Keeps the document's theme and language as the settings and the system say. */
export function useTheme(): void {
  const settings = useSettings()
  const systemIsDark = usePreferredDark()
  watchEffect(() => {
    const { theme, language } = settings.values
    const dark = theme === 'dark' || (theme === 'system' && systemIsDark.value)
    document.documentElement.dataset['theme'] = dark ? 'dark' : 'light'
    document.documentElement.lang = language
  })
}
