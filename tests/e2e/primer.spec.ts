import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

async function problems(page: Page): Promise<string[]> {
  // Legacy mode: axe's own blank helper page cannot be opened in Electron.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

test('the primer opens by key, leads to a sound, says its words, and gives the page back', async ({
  session: { reader, page },
}) => {
  await reader.openPage(8)
  await reader.text.evaluate((main) => main.scrollTo({ top: 120 }))
  await reader.text.focus()
  await page.keyboard.press('i')
  await expect(page.getByRole('heading', { level: 1, name: '音标入门' })).toBeVisible()

  await page.getByRole('navigation', { name: '总表' }).getByRole('button', { name: 'θ think' }).press('Enter')
  const entry = page.locator('[data-phoneme="θ"]')
  await expect(entry.getByRole('heading')).toBeFocused()
  await expect(entry).toBeInViewport()

  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  const word = entry.getByRole('button', { name: 'think', exact: true }).first()
  await expect(word).toHaveClass(/\blit\b/)
  await expect(word).not.toHaveClass(/\blit\b/)

  await page.keyboard.press('Escape')
  await expect(reader.sentence(1)).toBeVisible()
  expect(await reader.text.evaluate((main) => main.scrollTop)).toBe(120)
  await expect(reader.text).toBeFocused()
})

for (const [theme, themeName] of [
  ['light', '浅色'],
  ['dark', '深色'],
] as const) {
  test(`axe finds nothing in the primer in ${theme}`, async ({ session: { reader, page } }) => {
    test.slow() // two analyses of a long page
    await reader.choose('主题', themeName)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await page.keyboard.press('i')
    await expect(page.getByRole('heading', { level: 1, name: '音标入门' })).toBeVisible()
    expect(await problems(page)).toEqual([])
    await page.setViewportSize({ width: 800, height: 600 })
    expect(await problems(page), 'in a small window').toEqual([])
  })
}
