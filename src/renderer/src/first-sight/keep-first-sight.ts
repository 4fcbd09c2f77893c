import { call } from '#renderer/bridge/client.ts'
import { useAway } from '#renderer/stores/away.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import type { FirstSight } from './sight.ts'
import { takeSight } from './take-sight.ts'

/** Has the window as it stands in `root` kept when it closes, unless something stands in the place of the page. */
export function keepFirstSight(root: Element): void {
  const away = useAway()
  const settings = useSettings()
  addEventListener('beforeunload', () => {
    const nodes = away.view === null ? takeSight(root) : null
    if (nodes === null) return
    const { lang: language, style } = document.documentElement
    const { theme, density } = settings.values
    const sight: FirstSight = { language, theme, density, style: style.cssText, nodes }
    void call('app.keepSight', { sight: JSON.stringify(sight) })
  })
}
