import { expect, test } from './fixtures.ts'

test('a key that was changed works at once and after the next start', async ({ start }) => {
  const first = await start()
  await first.page.keyboard.press('Control+,')
  await first.page.getByRole('searchbox', { name: '搜索设置' }).fill('下一页')
  await first.page.getByRole('button', { name: /^更改“下一页”的键/ }).click()
  await first.page.keyboard.press('Control+j')
  await expect(first.page.getByRole('button', { name: '更改“下一页”的键: Ctrl+J' })).toBeVisible()
  await first.page.keyboard.press('Control+,')
  await first.page.keyboard.press('Control+j')
  await expect(first.reader.pages.nth(1)).toHaveAttribute('aria-current', 'page')
  await first.close()

  const { page, reader } = await start()
  await expect(reader.pages.nth(1)).toHaveAttribute('aria-current', 'page')
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('Control+j')
  await expect(reader.pages.nth(2)).toHaveAttribute('aria-current', 'page')
})
