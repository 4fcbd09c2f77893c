import { Menu, type BrowserWindow, type MenuItemConstructorOptions } from 'electron'
import type { Broadcast } from '#main/ipc/broadcast.ts'
import type { CallInput } from '#shared/bridge/contract.ts'

type PopMenu = CallInput<'app.popMenu'>

interface ContextMenuOptions {
  readonly window: BrowserWindow
  /** Tells the window which entry was chosen. */
  readonly broadcast: Broadcast
}

/** Opens context menus of the system's own kind; their entries come with each from the window. */
export function createContextMenu({ window, broadcast }: ContextMenuOptions) {
  const choose = (id: string): void => broadcast('app.menuChosen', { id })
  return ({ entries, x, y }: PopMenu): void => {
    Menu.buildFromTemplate(entries.map((entry) => itemOf(entry, choose))).popup({ window, x, y })
  }
}

function itemOf(entry: PopMenu['entries'][number], choose: (id: string) => void): MenuItemConstructorOptions {
  if (entry.kind === 'separator') return { type: 'separator' }
  const { enabled } = entry
  const label = entry.label.replaceAll('&', '&&') // one alone would underline the letter after it
  if (entry.kind === 'edit') return { role: entry.role, label, enabled }
  const { id, accelerator, checked } = entry
  return {
    id,
    label,
    enabled,
    click: () => choose(id),
    ...(accelerator !== '' && { accelerator }),
    registerAccelerator: false,
    ...(checked !== null && { type: 'checkbox' as const, checked }),
  }
}
