import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Broadcast } from '#main/ipc/broadcast.ts'
import type { CallInput } from '#shared/bridge/contract.ts'
import type { CommandId } from '#shared/model/command.ts'
import type { Settings } from '#shared/model/settings.ts'

type Text = Readonly<Record<Settings['language'], string>>
type Menus = CallInput<'app.showMenus'>['menus']

/** The system's own entries; every other text comes with the menus from the window. */
const TEXT = {
  cut: { 'zh-CN': '剪切', en: 'Cut' },
  copy: { 'zh-CN': '复制', en: 'Copy' },
  paste: { 'zh-CN': '粘贴', en: 'Paste' },
  selectAll: { 'zh-CN': '全选', en: 'Select all' },
  fullScreen: { 'zh-CN': '全屏', en: 'Full screen' },
  minimise: { 'zh-CN': '最小化', en: 'Minimise' },
  close: { 'zh-CN': '关闭窗口', en: 'Close window' },
  quit: { 'zh-CN': '退出声页', en: 'Quit Soundleaf' },
} as const satisfies Record<string, Text>

const IS_MAC = process.platform === 'darwin'

interface MenuBarOptions {
  readonly language: () => Settings['language']
  /** Tells the window which command was chosen. */
  readonly broadcast: Broadcast
}

/**
 * Shows the application menu: the window's commands in their menus, and the system's entries where they belong. The accelerators are shown and not registered, because the window listens to its own keys, which rest
 * while the learner types; a Mac registers what it shows, so chords without ⌘ are left out there.
 */
export function createMenuBar({ language, broadcast }: MenuBarOptions) {
  const run = (id: CommandId): void => broadcast('app.command', { id })
  return (menus: Menus): void => {
    Menu.setApplicationMenu(Menu.buildFromTemplate(templateOf(menus, language(), run)))
  }
}

function templateOf(
  menus: Menus,
  language: Settings['language'],
  run: (id: CommandId) => void,
): MenuItemConstructorOptions[] {
  const text = (key: keyof typeof TEXT): string => TEXT[key][language]
  const role = (
    key: keyof typeof TEXT,
    name: Exclude<MenuItemConstructorOptions['role'], undefined>,
  ): MenuItemConstructorOptions => ({ label: text(key), role: name })
  const separator: MenuItemConstructorOptions = { type: 'separator' }

  const items = (group: Menus[number]['group']): MenuItemConstructorOptions[] =>
    (menus.find((menu) => menu.group === group)?.items ?? []).map(
      ({ id, label, accelerator, enabled, checked }) => ({
        id,
        label,
        enabled,
        click: () => run(id),
        ...(accelerator !== '' && (!IS_MAC || accelerator.includes('CmdOrCtrl')) && { accelerator }),
        registerAccelerator: false,
        ...(checked !== null && { type: 'checkbox' as const, checked }),
      }),
    )
  const own: Readonly<Partial<Record<Menus[number]['group'], readonly MenuItemConstructorOptions[]>>> = {
    file: [separator, role('close', 'close'), role('quit', 'quit')],
    edit: [
      separator,
      role('cut', 'cut'),
      role('copy', 'copy'),
      role('paste', 'paste'),
      role('selectAll', 'selectAll'),
    ],
    view: [separator, role('fullScreen', 'togglefullscreen'), role('minimise', 'minimize')],
  }
  return menus.map(({ group, label }) => ({ label, submenu: [...items(group), ...(own[group] ?? [])] }))
}

/** Keeps Electron from building its own menu, whose Help entries open web sites. Before the app is ready. */
export function dropDefaultMenu(): void {
  Menu.setApplicationMenu(null)
}
