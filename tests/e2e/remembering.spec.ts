import { expect, test } from './fixtures.ts'

const NOTE = '**provision** 在这里是“准备好（服务器）”。\n\n- Agent = 班长 🔑'

test('a note is there again after the next start', async ({ start }) => {
  const first = await start()
  await first.reader.openPage(8)
  await first.reader.note.fill(NOTE)
  await expect(first.reader.noteState).toHaveAttribute('data-note-state', 'saved')
  await first.close()

  const second = await start()
  await expect(second.reader.openEntry()).toContainText('8')
  await expect(second.reader.note).toHaveValue(NOTE)
  await second.reader.openPage(9)
  await expect(second.reader.note).toHaveValue('')
})

test('what is typed right before the window closes is not lost', async ({ start }) => {
  const first = await start()
  await first.reader.note.pressSequentially('the last words')
  await first.close()

  const second = await start()
  await expect(second.reader.note).toHaveValue('the last words')
})

test('a note typed on one page stays with that page', async ({ session: { reader } }) => {
  await reader.openPage(2)
  await reader.note.pressSequentially('second')
  await reader.openPage(3)
  await expect(reader.note).toHaveValue('')
  await reader.note.pressSequentially('third')
  await reader.openPage(2)
  await expect(reader.note).toHaveValue('second')
  await reader.openPage(3)
  await expect(reader.note).toHaveValue('third')
})

test('the page, what was read and the settings are there again after the next start', async ({ start }) => {
  const first = await start()
  await first.reader.openPage(2)
  await first.page.getByRole('button', { name: '标为已读' }).click()
  await expect(first.reader.pages.nth(1).getByRole('img', { name: '已读' })).toBeVisible()
  await first.reader.openPage(5)
  await expect(first.reader.pages.nth(4).getByRole('img', { name: '在读' })).toBeVisible()
  await first.reader.choose('主题', '深色')
  await first.close()

  const { reader, page } = await start()
  await expect(reader.pages.nth(4)).toHaveAttribute('aria-current', 'page')
  await expect(reader.pages.nth(1).getByRole('img', { name: '已读' })).toBeVisible()
  await expect(reader.pages.nth(4).getByRole('img', { name: '在读' })).toBeVisible()
  await expect(reader.pages.nth(5).getByRole('img', { name: '未读' })).toBeAttached()
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark')
})
