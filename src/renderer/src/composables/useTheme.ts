import { usePreferredDark } from '@vueuse/core'
import { watchEffect } from 'vue'
import { showLook } from '#renderer/design/root-look.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'

/** Keeps the document's theme, language, lines and density as the settings and the system say. */
export function useTheme(): void {
  const settings = useSettings()
  const systemIsDark = usePreferredDark()
  watchEffect(() => {
    showLook(settings.values, systemIsDark.value)
    const { lineWidth, lineSpacing } = settings.values
    const { style } = document.documentElement
    style.setProperty('--line-width', String(lineWidth / 100))
    style.setProperty('--line-spacing', String(lineSpacing / 100))
  })
}
