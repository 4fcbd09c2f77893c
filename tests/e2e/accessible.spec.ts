import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from './fixtures.ts'

/** What axe finds serious or worse, one line each. */
async function seriousProblems(page: Page): Promise<string[]> {
  // Legacy mode: axe's own blank helper page cannot be opened in Electron.
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze()
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

for (const [theme, themeName] of [
  ['light', '浅色'],
  ['dark', '深色'],
] as const) {
  test(`axe finds no serious problem in ${theme}, in Chinese and in English`, async ({ session }) => {
    test.slow() // four analyses of the whole window
    const { reader, page } = session
    await reader.choose('外观', themeName)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await reader.openPage(8)
    expect(await seriousProblems(page)).toEqual([])

    await reader
      .sentence(1)
      .getByRole('button', { name: /播放第/ })
      .click()
    await reader.waitForWord(1)
    await page.keyboard.press('Space')
    await expect(reader.player).toHaveAttribute('data-player-state', 'paused')
    expect(await seriousProblems(page), 'while a word is lit').toEqual([])

    await page.getByRole('button', { name: '粘贴文字' }).click()
    expect(await seriousProblems(page), 'with the paste dialog open').toEqual([])
    await page.keyboard.press('Escape')

    await reader.choose('界面语言', 'English')
    await expect(page.locator('html')).toHaveAttribute('lang', 'en')
    await expect(page.getByRole('button', { name: 'Paste text' })).toBeVisible()
    expect(await seriousProblems(page), 'in English').toEqual([])
  })
}

for (const theme of ['浅色', '深色', '护眼']) {
  test(`axe finds no serious problem in the settings in ${theme}`, async ({ session }) => {
    const { reader, page } = session
    await reader.choose('外观', theme)
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('heading', { name: '快捷键' })).toBeVisible()
    expect(await seriousProblems(page)).toEqual([])
  })
}

test('the main job can be done from the keyboard alone', async ({ session: { reader, page } }) => {
  await page.keyboard.press('ArrowRight')
  await expect(reader.pages.nth(1)).toHaveAttribute('aria-current', 'page')
  await page.keyboard.press('Space')
  await expect(reader.player).toHaveAttribute('data-player-state', 'playing')
  await page.keyboard.press('Escape')
  await expect(reader.player).toHaveAttribute('data-player-state', 'idle')
  await reader.note.focus()
  await page.keyboard.type('a note with spaces and ← arrows')
  await page.keyboard.press('ArrowLeft')
  await expect(reader.note).toHaveValue('a note with spaces and ← arrows')
  await expect(reader.pages.nth(1)).toHaveAttribute('aria-current', 'page')
})
