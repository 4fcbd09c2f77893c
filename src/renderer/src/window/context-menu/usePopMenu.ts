import { onScopeDispose } from 'vue'
import type { CallInput } from '#shared/bridge/contract.ts'
import { call, on } from '#renderer/bridge/client.ts'
import { useNotices } from '#renderer/stores/notices.store.ts'
import type { MenuGroup, MenuItem } from './menu-group.ts'

type Entry = CallInput<'app.popMenu'>['entries'][number]

/** As much of a label as the bridge lets through. */
const LONGEST_LABEL = 80

interface Place {
  readonly x: number
  readonly y: number
}

/** Opens the system's context menus and runs what is chosen in the one that was opened last. */
export function usePopMenu() {
  const notices = useNotices()
  let items: ReadonlyMap<string, Pick<MenuItem, 'run'>> = new Map()
  onScopeDispose(on('app.menuChosen', ({ id }) => items.get(id)?.run()))

  function pop(entries: readonly Entry[], { x, y }: Place): void {
    if (entries.length === 0) return
    const inside = { x: Math.max(0, Math.round(x)), y: Math.max(0, Math.round(y)) }
    call('app.popMenu', { entries: [...entries], ...inside }).catch((error: unknown) => notices.report(error))
  }

  return {
    /** The window's own entries, group by group; empty groups are left out. */
    popGroups: (groups: readonly MenuGroup[], place: Place): void => {
      const own = new Map<string, MenuItem>()
      const entries = groups
        .filter((group) => group.length > 0)
        .flatMap((group, at) => [
          ...(at > 0 ? [{ kind: 'separator' as const }] : []),
          ...group.map((item): Entry => {
            const id = String(own.size)
            own.set(id, item)
            const { label, accelerator = '', enabled = true, checked = null } = item
            return { kind: 'item', id, label: label.slice(0, LONGEST_LABEL), accelerator, enabled, checked }
          }),
        ])
      items = own
      pop(entries, place)
    },
    /** Entries as they are; `own` runs those that are not the system's. */
    popEntries: (entries: readonly Entry[], place: Place, own: typeof items): void => {
      items = own
      pop(entries, place)
    },
  }
}
