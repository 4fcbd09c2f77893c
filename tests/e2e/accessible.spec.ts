import { expect, test } from './fixtures.ts'
import { axeProblems } from './harness/axe.ts'
import { prepare, SCREENS, type Look } from './harness/screens.ts'

const LOOKS: readonly Look[] = [
  { theme: 'light', language: 'zh-CN' },
  { theme: 'dark', language: 'en' },
]

/** Pictures of the page further down: axe has read all of it already. */
const SAME_PAGE = ['study-1', 'study-2', 'study-3', 'study-4']

for (const look of LOOKS) {
  test(`axe finds nothing on any screen in ${look.theme}, in ${look.language}`, async ({ session }) => {
    test.setTimeout(600_000) // an analysis of the whole window for each screen
    const { page } = session
    await prepare(page, look)
    for (const screen of SCREENS.filter(({ name }) => !SAME_PAGE.includes(name))) {
      await page.setViewportSize({ width: 1280, height: 800 })
      await screen.open(page)
      await screen.settle?.(page)
      expect.soft(await axeProblems(page), screen.name).toEqual([])
      await screen.close?.(page)
    }
  })
}

for (const theme of ['浅色', '深色', '护眼']) {
  test(`axe finds nothing in the settings in ${theme}`, async ({ session }) => {
    const { reader, page } = session
    await reader.choose('主题', theme)
    await page.keyboard.press('Control+,')
    await expect(page.getByRole('heading', { name: '快捷键' })).toBeVisible()
    expect(await axeProblems(page)).toEqual([])
  })
}

test('axe finds nothing in a small window, with a pane over the page', async ({ session: { page } }) => {
  test.slow()
  await page.setViewportSize({ width: 800, height: 600 })
  expect(await axeProblems(page)).toEqual([])
  await page.keyboard.press('Control+b')
  await expect(page.getByRole('button', { name: '粘贴文字' })).toBeVisible()
  expect(await axeProblems(page), 'with the library').toEqual([])
})

test('what lies behind a dialog is dimmed in every theme', async ({ session: { reader, page } }) => {
  for (const theme of ['浅色', '深色', '护眼']) {
    await reader.choose('主题', theme)
    await page.keyboard.press('Control+Shift+V')
    const veil = await page
      .getByRole('dialog')
      .evaluate((dialog) => getComputedStyle(dialog, '::backdrop').backgroundColor)
    expect(veil, theme).not.toBe('rgba(0, 0, 0, 0)')
    await page.keyboard.press('Escape')
  }
})

test('a dialog that is only read has the focus itself, and the keys scroll it', async ({
  session: { page },
}) => {
  await page.setViewportSize({ width: 800, height: 600 })
  await page.locator('main').focus()
  await page.keyboard.press('?')
  const dialog = page.getByRole('dialog')
  await expect(dialog).toBeFocused()
  await expect(dialog).toHaveCSS('outline-style', 'none')
  await page.keyboard.press('PageDown')
  await expect.poll(() => dialog.evaluate(({ scrollTop }) => scrollTop)).toBeGreaterThan(100)
  await page.keyboard.press('Home')
  await expect.poll(() => dialog.evaluate(({ scrollTop }) => scrollTop)).toBe(0)
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('button', { name: '关闭' })).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
  await expect(page.locator('main')).toBeFocused()
})

test('a list in a dialog is reached with Tab, and a field has the focus from the start', async ({
  session: { page },
}) => {
  await page.locator('main').focus()
  await page.keyboard.press('Control+d')
  await page.keyboard.press('Control+Shift+O')
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('listitem')).toHaveCount(1)
  await expect(dialog).toBeFocused()
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  await expect(dialog.getByRole('listitem').getByRole('button').first()).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await page.keyboard.press('Control+Shift+V')
  await expect(dialog.getByRole('textbox', { name: '英文原文' })).toBeFocused()
})

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
