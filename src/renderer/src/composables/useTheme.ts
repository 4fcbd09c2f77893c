import { usePreferredDark } from '@vueuse/core'
import { watchEffect } from 'vue'
import { useSettings } from '#renderer/stores/settings.store.ts'

/** Keeps the document's theme, language and lines as the settings and the system say. */
export function useTheme(): void {
  const settings = useSettings()
  const systemIsDark = usePreferredDark()
  watchEffect(() => {
    const { theme, language, lineWidth, lineSpacing } = settings.values
    const root = document.documentElement
    root.dataset['theme'] = theme !== 'system' ? theme : systemIsDark.value ? 'dark' : 'light'
    root.lang = language
    root.style.setProperty('--line-width', String(lineWidth / 100))
    root.style.setProperty('--line-spacing', String(lineSpacing / 100))
  })
}
