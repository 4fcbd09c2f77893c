import type { Locator, Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'
import { changeSettings } from './harness/change-settings.ts'

async function goToPage(page: Page, number: number): Promise<void> {
  await page.keyboard.press('Control+g')
  await page.locator('[data-page-number]').fill(String(number))
  await page.keyboard.press('Enter')
}

async function topOf(part: Locator): Promise<number> {
  return (await part.boundingBox())?.y ?? Number.NaN
}

async function bottomOf(part: Locator): Promise<number> {
  const { y, height } = (await part.boundingBox()) ?? { y: Number.NaN, height: 0 }
  return y + height
}

/** In a narrow pane the document's row and the choice take more lines. */
const PANES = {
  narrow: { libraryWidth: 220, language: 'en' },
  wide: { libraryWidth: 320, language: 'zh-CN' },
} as const

for (const density of ['comfortable', 'compact'] as const) {
  for (const [pane, look] of Object.entries(PANES)) {
    test(`the choice of pages stays below the document's row: ${density}, ${pane} pane`, async ({
      session: { page, reader },
    }) => {
      const library = page.locator('.window > nav')
      const choice = library.locator('.filter')
      await changeSettings(page, { density, ...look })
      await expect(page.locator('html')).toHaveAttribute('data-density', density)
      await expect.poll(async () => (await library.boundingBox())?.width).toBeCloseTo(look.libraryWidth, 0)
      for (const number of [43, 20]) {
        await goToPage(page, number)
        await expect(reader.openEntry()).toContainText(String(number))
        await expect(reader.openEntry()).toBeInViewport({ ratio: 1 })
        const list = library.locator('.documents')
        expect(await list.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100)
        expect(await topOf(choice)).toBeCloseTo(await bottomOf(library.locator('[data-document]')), 0)
        expect(await topOf(reader.openEntry())).toBeGreaterThanOrEqual(await bottomOf(choice))
      }
      await choice.getByRole('button', { name: /^(没读完|To read)$/u }).click()
      await expect(choice.getByRole('status')).not.toBeEmpty()
    })
  }
}
