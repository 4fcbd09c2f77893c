import { expect, test } from './fixtures.ts'

test('a mark, its comment, a note and its tag are there again after the next start', async ({ start }) => {
  const first = await start()
  await first.reader.openPage(8)
  const words = first.reader.sentence(1).locator('.english .w')
  await words.first().dblclick()
  const colours = first.page.getByRole('toolbar', { name: '标记选中的文字' })
  await colours.getByRole('button', { name: '标成绿色' }).click()
  const list = first.page.getByRole('region', { name: '标记' })
  await list.getByRole('textbox').fill('班长')
  await first.reader.text.focus()
  await first.page.keyboard.press('h')
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await first.page.locator('[data-note-field]').fill('再看一遍 #考点')
  await expect(first.reader.noteState).toHaveAttribute('data-note-state', 'saved')
  await first.close()

  const { page } = await start()
  const again = page.getByRole('region', { name: '标记' })
  await expect(again.getByRole('listitem')).toHaveCount(2)
  await expect(again.getByRole('textbox').first()).toHaveValue('班长')
  const painted = () =>
    page.evaluate(() =>
      [...(CSS.highlights.get('mark-green') ?? [])].map((range) => (range as Range).toString()),
    )
  await expect.poll(painted).toHaveLength(1)
  await page.getByRole('button', { name: '预览' }).click()
  await expect(page.locator('.preview .tag')).toHaveText('#考点')

  await again.getByRole('button', { name: '去掉标记' }).first().click()
  await expect.poll(painted).toHaveLength(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect.poll(painted).toHaveLength(1)
})
