import type { Settings } from '#shared/model/settings.ts'

/** What the document's root says of the whole window, for the style sheets. */
export type RootLook = Pick<Settings, 'theme' | 'language' | 'density'>

/** Gives the window its theme, language and density. `systemIsDark` decides where the theme is the system's. */
export function showLook({ theme, language, density }: RootLook, systemIsDark: boolean): void {
  const root = document.documentElement
  root.dataset['theme'] = theme !== 'system' ? theme : systemIsDark ? 'dark' : 'light'
  root.dataset['density'] = density
  root.lang = language
}
