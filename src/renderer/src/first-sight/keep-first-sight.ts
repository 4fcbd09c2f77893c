import { call } from '#renderer/bridge/client.ts'
import { usePageFilter } from '#renderer/features/library/page-filter.store.ts'
import { useAway } from '#renderer/stores/away.store.ts'
import { useSettings } from '#renderer/stores/settings.store.ts'
import type { FirstSight } from './sight.ts'
import { takeSight } from './take-sight.ts'

/**
 * Has the window as it stands in `root` kept when it closes, unless the next start begins otherwise: with the page and
 * not with what stands in its place, and with all pages in the list.
 */
export function keepFirstSight(root: Element): void {
  const away = useAway()
  const filter = usePageFilter()
  const settings = useSettings()
  addEventListener('beforeunload', () => {
    const begins = away.view === null && filter.chosen === 'all'
    const nodes = begins ? takeSight(root) : null
    if (nodes === null) return
    const { theme, language, density } = settings.values
    const style = document.documentElement.style.cssText
    const sight: FirstSight = { look: { theme, language, density }, style, nodes }
    void call('app.keepSight', { sight: JSON.stringify(sight) })
  })
}
