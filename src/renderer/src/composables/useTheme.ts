import { usePreferredDark } from '@vueuse/core'
import { watchEffect } from 'vue'
import { useSettings } from '#renderer/stores/settings.store.ts'

/** Keeps the document's theme, language, lines and density as the settings and the system say. */
export function useTheme(): void {
  const settings = useSettings()
  const systemIsDark = usePreferredDark()
  watchEffect(() => {
    const { theme, language, lineWidth, lineSpacing, density } = settings.values
    const root = document.documentElement
    root.dataset['theme'] = theme !== 'system' ? theme : systemIsDark.value ? 'dark' : 'light'
    root.dataset['density'] = density
    root.lang = language
    root.style.setProperty('--line-width', String(lineWidth / 100))
    root.style.setProperty('--line-spacing', String(lineSpacing / 100))
  })
}
