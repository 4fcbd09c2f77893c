import { Menu, type MenuItemConstructorOptions } from 'electron'
import type { Settings } from '#shared/model/settings.ts'

type Text = Readonly<Record<Settings['language'], string>>

const TEXT = {
  edit: { 'zh-CN': '编辑', en: 'Edit' },
  undo: { 'zh-CN': '撤销', en: 'Undo' },
  redo: { 'zh-CN': '重做', en: 'Redo' },
  cut: { 'zh-CN': '剪切', en: 'Cut' },
  copy: { 'zh-CN': '复制', en: 'Copy' },
  paste: { 'zh-CN': '粘贴', en: 'Paste' },
  selectAll: { 'zh-CN': '全选', en: 'Select all' },
  window: { 'zh-CN': '窗口', en: 'Window' },
  fullScreen: { 'zh-CN': '全屏', en: 'Full screen' },
  minimise: { 'zh-CN': '最小化', en: 'Minimise' },
  close: { 'zh-CN': '关闭窗口', en: 'Close window' },
  quit: { 'zh-CN': '退出声页', en: 'Quit Soundleaf' },
} as const satisfies Record<string, Text>

let shown: Settings['language'] | null = null

/** Shows the application menu in the learner's language. The standard keys for editing text come with it. */
export function setMenu(language: Settings['language']): void {
  if (shown === language) return
  shown = language
  const item = (
    text: Text,
    role: Exclude<MenuItemConstructorOptions['role'], undefined>,
  ): MenuItemConstructorOptions => ({ label: text[language], role })

  Menu.setApplicationMenu(
    Menu.buildFromTemplate([
      {
        label: TEXT.edit[language],
        submenu: [
          item(TEXT.undo, 'undo'),
          item(TEXT.redo, 'redo'),
          { type: 'separator' },
          item(TEXT.cut, 'cut'),
          item(TEXT.copy, 'copy'),
          item(TEXT.paste, 'paste'),
          item(TEXT.selectAll, 'selectAll'),
        ],
      },
      {
        label: TEXT.window[language],
        submenu: [
          item(TEXT.fullScreen, 'togglefullscreen'),
          item(TEXT.minimise, 'minimize'),
          item(TEXT.close, 'close'),
          { type: 'separator' },
          item(TEXT.quit, 'quit'),
        ],
      },
    ]),
  )
}

/** Keeps Electron from building its own menu, whose Help entries open web sites. Before the app is ready. */
export function dropDefaultMenu(): void {
  Menu.setApplicationMenu(null)
}
