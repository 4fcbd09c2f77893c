import type { Settings } from '#shared/model/settings.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import { changeSettings } from './change-settings.ts'
import type { Screen } from './screen.ts'

/** The page as a learner may have set it, and back to what it was. */
function look(name: string, settings: Partial<Settings>, shown: string): Screen {
  let theme: Settings['theme'] = 'light'
  return {
    name,
    open: async (page) => {
      theme = (await page.locator('html').getAttribute('data-theme')) as Settings['theme']
      await changeSettings(page, settings)
      await page.locator(shown).first().waitFor()
    },
    close: async (page) => {
      const before = Object.keys(settings).map((key) => [key, DEFAULT_SETTINGS[key as keyof Settings]])
      await changeSettings(page, { ...(Object.fromEntries(before) as Partial<Settings>), theme })
    },
  }
}

/** The page in other themes, sizes and widths. */
export const LOOK_SCREENS: readonly Screen[] = [
  look('sepia', { theme: 'sepia' }, 'html[data-theme="sepia"]'),
  look('large', { textSize: 200 }, 'main [data-s]'),
  look('roomy', { lineWidth: 150, lineSpacing: 140 }, 'main [data-s]'),
  look('compact', { density: 'compact' }, 'html[data-density="compact"]'),
  look('translated', { showTranslation: true, accent: 'uk' }, 'main .chinese'),
  look('text-alone', { showIpa: false, libraryOpen: false, notesOpen: false }, 'main [data-s]'),
]
