import { nativeTheme, screen, type BrowserWindow } from 'electron'
import type { Settings } from '#shared/model/settings.ts'
import { usableState, type WindowState } from './window-state.ts'

/** Native parts (menus, scroll bars, the window before its first paint) follow the learner's theme. */
export function applyTheme(theme: Settings['theme']): void {
  nativeTheme.themeSource = theme === 'sepia' ? 'light' : theme
}

const placed = new WeakSet<BrowserWindow>()

/**
 * Puts the window where it was, if that place is still there. Only the first call counts: once it is shown, the window
 * is its user's.
 */
export function restoreWindow(window: BrowserWindow, stored: unknown): void {
  if (placed.has(window)) return
  placed.add(window)
  const state = usableState(
    stored,
    screen.getAllDisplays().map((display) => display.workArea),
  )
  if (state === null) return
  window.setBounds(state.bounds)
  if (state.isMaximized) window.once('show', () => window.maximize()) // maximising a hidden window shows it
}

/** How the window stands on the screen now. */
export function stateOf(window: BrowserWindow): WindowState {
  return { bounds: window.getNormalBounds(), isMaximized: window.isMaximized() }
}

/** Calls `remember` with the window's state whenever it may be about to end. */
export function rememberWindow(window: BrowserWindow, remember: (state: WindowState) => void): void {
  const save = (): void => remember(stateOf(window))
  window.on('close', save)
  window.on('blur', save)
}
