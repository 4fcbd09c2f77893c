import type { Page } from '@playwright/test'
import { HINTS } from '#renderer/stores/hints.store.ts'
import { press, type Screen } from './screen.ts'

/** Brings the hints of the first start back, as the settings offer it, and goes on to one of them. */
async function show(page: Page, hint: string): Promise<void> {
  await press(page, 'Control+,')
  await page.locator('[data-setting="hints"] button').click()
  for (const each of HINTS) {
    await page.locator(`[data-hint="${each}"]`).waitFor()
    if (each === hint) return
    await page.locator('[data-hint] button').last().click()
  }
}

/** The hints of the first start. */
export const HINT_SCREENS: readonly Screen[] = HINTS.map((hint) => ({
  name: `hint-${hint === 'lookUp' ? 'look-up' : hint}`,
  open: (page) => show(page, hint),
  close: async (page) => {
    await press(page, 'Escape')
    await page.locator('[data-hint]').waitFor({ state: 'detached' })
    await page.locator('main').evaluate((main) => main.scrollTo({ top: 0, behavior: 'instant' }))
  },
}))
