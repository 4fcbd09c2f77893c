import type { Page } from '@playwright/test'
import type { Settings } from '#shared/model/settings.ts'
import { DEFAULT_SETTINGS } from '#shared/model/settings.ts'
import type { Bridge } from '#renderer/bridge/bridge.ts'
import type { Screen } from './screen.ts'

async function change(page: Page, settings: Partial<Settings>): Promise<void> {
  await page.evaluate(async (settings) => {
    const bridge = Reflect.get(window, 'soundleaf') as Bridge
    await bridge.call('settings.set', settings)
  }, settings)
}

/** The page as a learner may have set it, and back to what it was. */
function look(name: string, settings: Partial<Settings>, shown: string): Screen {
  let theme: Settings['theme'] = 'light'
  return {
    name,
    open: async (page) => {
      theme = (await page.locator('html').getAttribute('data-theme')) as Settings['theme']
      await change(page, settings)
      await page.locator(shown).first().waitFor()
    },
    close: async (page) => {
      const before = Object.keys(settings).map((key) => [key, DEFAULT_SETTINGS[key as keyof Settings]])
      await change(page, { ...(Object.fromEntries(before) as Partial<Settings>), theme })
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
