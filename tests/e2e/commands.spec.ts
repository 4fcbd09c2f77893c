import { expect, test } from './fixtures.ts'

test('the menu bar has every command in the learner’s language, and runs what is chosen there', async ({
  session: { app, reader },
}) => {
  const labels = () =>
    app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.items.map(({ label }) => label) ?? [])
  await expect.poll(labels).toEqual(['文件', '编辑', '查看', '朗读', '学习', '工具', '帮助'])
  await app.evaluate(({ Menu }) => {
    Menu.getApplicationMenu()?.getMenuItemById('view.nextPage')?.click()
  })
  await expect(reader.pages.nth(1)).toHaveAttribute('aria-current', 'page')
})

test('the palette finds a command by the initials of its pinyin, without a mouse', async ({
  session: { page, reader },
}) => {
  await reader.waitUntilOpen()
  await page.keyboard.press('Control+Shift+P')
  const field = page.getByRole('combobox', { name: '命令面板' })
  await field.fill('qhqs')
  await expect(page.getByRole('dialog').getByRole('option', { selected: true })).toContainText(
    '切换浅色 / 护眼 / 深色',
  )
  await field.press('Enter')
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'sepia')
  await expect(field).toHaveCount(0)
})
