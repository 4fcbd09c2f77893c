import { expect, test } from './fixtures.ts'

test('a removed document comes back from the recycle bin at the next start, with its note', async ({
  start,
}) => {
  const first = await start()
  await first.reader.paste('Queues', 'Message queues\n\nA queue lets two programs wait for each other.')
  await first.reader.openPage(1)
  await first.reader.note.fill('队列的笔记')
  await expect(first.reader.noteState).toHaveAttribute('data-note-state', 'saved')
  await first.page.getByRole('button', { name: '《Queues》的操作' }).click()
  await first.page.getByRole('button', { name: '移到回收站' }).click()
  await expect(first.page.getByText('《Queues》已移到回收站，笔记都在')).toBeVisible()
  await first.reader.waitUntilOpen()
  await first.close()

  const { page, reader } = await start()
  await expect(page.getByRole('button', { name: '《Queues》的操作' })).toHaveCount(0)
  await page.keyboard.press('Control+,')
  await page.getByRole('button', { name: '恢复《Queues》' }).click()
  await page.getByRole('button', { name: '返回阅读' }).click()
  await page
    .getByRole('navigation')
    .getByRole('button', { name: /Queues/ })
    .click()
  await expect(reader.note).toHaveValue('队列的笔记')
})

test('a document is deleted for good from the recycle bin, and not by a slip of Enter', async ({ start }) => {
  const { page, reader } = await start()
  await reader.paste('Queues', 'Message queues\n\nA queue lets two programs wait for each other.')
  await reader.openPage(1)
  await reader.note.fill('队列的笔记')
  await expect(reader.noteState).toHaveAttribute('data-note-state', 'saved')
  await page.getByRole('button', { name: '《Queues》的操作' }).click()
  await page.getByRole('button', { name: '移到回收站' }).click()
  await reader.waitUntilOpen()
  await page.keyboard.press('Control+,')
  const ask = page.getByRole('button', { name: '彻底删除《Queues》…' })
  const dialog = page.getByRole('dialog', { name: '彻底删除《Queues》？' })
  await ask.click()
  await expect(dialog.getByRole('listitem')).toHaveText(['1 页原文', '1 篇笔记', '1 页的阅读进度'])
  await expect(dialog.getByRole('button', { name: '取消' })).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(dialog).toHaveCount(0)
  await expect(ask).toBeFocused()

  await ask.click()
  await dialog.getByRole('button', { name: '彻底删除' }).click()
  await expect(page.getByText('回收站是空的。')).toBeVisible()
  await expect(page.locator('[data-bin]')).toBeFocused()
  await expect(page.getByText('《Queues》已移到回收站')).toHaveCount(0)
})
