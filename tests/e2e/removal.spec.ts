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
  await expect(first.page.getByText('《Queues》已移到回收站，笔记都在。')).toBeVisible()
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
